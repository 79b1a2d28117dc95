import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { asApiError } from '@/api/errors'
import { cancelBooking, listBookings } from '@/api/rooms'
import { bookingLabels } from '@/culture/labels'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { navigateTo } from '@/lib/navigation'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { whenText } from '@/lib/time'
import { useSession } from '@/stores/session'
import type { Booking } from '../../../contract/culture/rooms.ts'
import './bookings.scss'

export default function BookingsPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  return (
    <Screen title='我的预约'>
      <View className='page-body'>{isSignedIn ? <Bookings /> : <NoBookings />}</View>
    </Screen>
  )
}

const NoBookings = () => (
  <Empty
    title='还没有预约'
    text='会议室、书吧、舞蹈室和益企诊所都能约'
    action='看哪里能约'
    onAction={() => open(paths.places('shared-space'))}
  />
)

function Bookings() {
  const bookings = useResource('bookings', listBookings)
  const cancel = async (booking: Booking) => {
    const { confirm } = await Taro.showModal({
      title: '取消这次预约？',
      content: `${booking.room.name}，${whenText(booking.startsAt, booking.endsAt)}。开始前取消不算失约。`,
      confirmText: '取消预约',
      cancelText: '先不',
    })
    if (!confirm) return
    await cancelBooking(booking.id).catch(failure => {
      const { title, message } = asApiError(failure)
      return Taro.showModal({ title, content: message, showCancel: false, confirmText: '知道了' })
    })
    void bookings.reload()
  }
  return (
    <ResourceView resource={bookings}>
      {({ items }) =>
        items.length === 0 ? (
          <NoBookings />
        ) : (
          items.map(booking => <BookingCard key={booking.id} booking={booking} onCancel={() => void cancel(booking)} />)
        )
      }
    </ResourceView>
  )
}

function BookingCard({ booking, onCancel }: { booking: Booking; onCancel: () => void }) {
  const { text, icon, hue } = bookingLabels[booking.state]
  return (
    <Card className='booking'>
      <View className='booking__top'>
        <Text className='booking__room'>{booking.room.name}</Text>
        <Tag hue={hue} icon={icon}>
          {text}
        </Tag>
        {booking.sample ? <SampleTag /> : null}
      </View>
      <Text className='booking__when'>{whenText(booking.startsAt, booking.endsAt)}</Text>
      <Text className='booking__place'>{[booking.place.name, booking.place.address].filter(Boolean).join(' · ')}</Text>
      {booking.cancelledReason ? <Text className='booking__place'>场馆取消：{booking.cancelledReason}，不算失约</Text> : null}
      {booking.state === 'booked' ? (
        <Text className='booking__code'>
          到场报 <Text className='booking__number'>{`${booking.code.slice(0, 3)} ${booking.code.slice(3)}`}</Text> 签到
        </Text>
      ) : null}
      {booking.isChangeable ? (
        <View className='booking__actions'>
          <Button size='small' kind='tint' onPress={() => open(paths.room(booking.room.id, booking.id))}>
            改时段
          </Button>
          <Button size='small' kind='line' onPress={onCancel}>
            取消预约
          </Button>
          <Button size='small' kind='line' onPress={() => navigateTo(booking.place)}>
            {booking.place.coordinates ? '导航' : '复制地名'}
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
