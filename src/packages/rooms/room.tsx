import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getSlots } from '@/api/rooms'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Chip, ChipRow } from '@/kit/Chip'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { district } from '@/lib/district'
import { paths } from '@/lib/routes'
import { dayString, dayText } from '@/lib/time'
import type { Slot } from '../../../contract/culture/rooms.ts'
import { BookingSheet } from './components/BookingSheet'
import { DaySlots, RoomHead } from './components/DaySlots'
import './room.scss'

const bookableDays = 14

/** A room's slots, day by day; with `move` the chosen slot takes the place of that booking's. */
export default function RoomPage() {
  const { id = '', move = '' } = useRouter().params
  const now = useNow()
  const [date, setDate] = useState(() => dayString(Date.now()))
  const [chosen, setChosen] = useState<Slot | null>(null)
  const day = useResource(`slots:${id}:${date}`, () => getSlots(id, date))
  usePageShare(() => ({
    title: day.data ? `${day.data.room.name}：免费预约` : `${district.area}的共享空间`,
    path: paths.room(id),
    picture: 'social',
  }))
  const days = Array.from({ length: bookableDays + 1 }, (_, i) => dayString(now, i))
  return (
    <Screen title={move ? '改个时段' : '预约'}>
      <View className='page-body'>
        {day.data ? <RoomHead room={day.data.room} /> : null}
        <ChipRow>
          {days.map((value, i) => (
            <Chip key={value} isOn={value === date} onPress={() => setDate(value)}>
              {i === 0 ? '今天' : i === 1 ? '明天' : dayText(value)}
            </Chip>
          ))}
        </ChipRow>
        <SectionHeader title={dayText(date)} />
        <ResourceView resource={day}>{data => <DaySlots day={data} isMove={move !== ''} onChoose={setChosen} />}</ResourceView>
      </View>
      {chosen && day.data ? (
        <BookingSheet
          day={day.data}
          slot={chosen}
          moved={move || null}
          onClose={() => {
            setChosen(null)
            void day.reload()
          }}
        />
      ) : null}
    </Screen>
  )
}
