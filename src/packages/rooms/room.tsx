import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { getSlots } from '@/api/rooms'
import { Chip, ChipRow } from '@/components/Chip'
import { Pressable } from '@/components/Pressable'
import { ResourceView } from '@/components/ResourceView'
import { Screen } from '@/components/Screen'
import { SectionHeader } from '@/components/SectionHeader'
import { Empty, Notice } from '@/components/StateCard'
import { SampleTag, Tag } from '@/components/Tag'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { roomLabels } from '@/lib/labels'
import { dayString, dayText, noonOf, shortDay, spanText } from '@/lib/time'
import type { Room, RoomSlots, Slot } from '../../../contract/rooms.ts'
import { BookingSheet } from './components/BookingSheet'
import './room.scss'

const bookableDays = 14

/** A room's slots, day by day; with `move` the chosen slot takes the place of that booking's. */
export default function RoomPage() {
  const { id = '', move = '' } = useRouter().params
  const now = useNow()
  const [date, setDate] = useState(() => dayString(Date.now()))
  const [chosen, setChosen] = useState<Slot | null>(null)
  const day = useResource(`slots:${id}:${date}`, () => getSlots(id, date))
  const days = Array.from({ length: bookableDays + 1 }, (_, i) => dayString(now, i))
  return (
    <Screen title={move ? '改个时段' : '预约'}>
      <View className='page-body'>
        {day.data ? <RoomHead room={day.data.room} /> : null}
        <ChipRow>
          {days.map((value, i) => (
            <Chip key={value} isOn={value === date} onPress={() => setDate(value)}>
              {i === 0 ? '今天' : i === 1 ? '明天' : dayText(noonOf(value))}
            </Chip>
          ))}
        </ChipRow>
        <SectionHeader title={dayText(noonOf(date))} />
        <ResourceView resource={day}>{data => <DaySlots day={data} onChoose={setChosen} />}</ResourceView>
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

const RoomHead = ({ room }: { room: Room }) => (
  <View className='room-head'>
    <View className='room-head__name' role='heading' aria-level='2'>
      {room.name}
    </View>
    <Text className='room-head__place'>
      {room.placeName} · {room.summary}
    </Text>
    <View className='room-head__tags'>
      <Tag hue='brand'>{roomLabels[room.kind]}</Tag>
      <Tag icon='clock'>每次 {room.slotMinutes} 分钟</Tag>
      {room.equipment.map(thing => (
        <Tag key={thing}>{thing}</Tag>
      ))}
      {room.sample ? <SampleTag /> : null}
    </View>
  </View>
)

function DaySlots({ day, onChoose }: { day: RoomSlots; onChoose: (slot: Slot) => void }) {
  if (day.mine?.blockedUntil)
    return (
      <Empty title={`${shortDay(day.mine.blockedUntil)}起可以再约`} text={`最近失约 ${day.mine.noShows} 次。${day.rule.text}`} />
    )
  return (
    <>
      {day.slots.length === 0 ? <Empty title='这天约不了' text={day.closedReason ?? '换一天看看'} /> : null}
      <View className='slots'>
        {day.slots.map(slot => (
          <SlotButton key={slot.startsAt} slot={slot} onPress={() => onChoose(slot)} />
        ))}
      </View>
      <Notice icon='info'>{day.rule.text}</Notice>
    </>
  )
}

function SlotButton({ slot, onPress }: { slot: Slot; onPress: () => void }) {
  const time = spanText(slot.startsAt, slot.endsAt)
  const words = { free: slot.left > 1 ? `余 ${slot.left}` : '可约', full: '已满', past: '已过', mine: '已约好' }[slot.state]
  return (
    <Pressable
      className={`slots__slot is-${slot.state}`}
      label={`${time}，${words}`}
      isDisabled={slot.state !== 'free'}
      onPress={onPress}
    >
      <Text className='slots__time'>{time}</Text>
      <Text className='slots__words'>{words}</Text>
    </Pressable>
  )
}
