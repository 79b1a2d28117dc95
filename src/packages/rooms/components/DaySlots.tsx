import { Text, View } from '@tarojs/components'
import { Pressable } from '@/kit/Pressable'
import { Empty, Notice } from '@/kit/StateCard'
import { SampleTag, Tag } from '@/kit/Tag'
import { shortDay, spanText } from '@/lib/time'
import { roomLabels } from '../../../../contract/culture/labels.ts'
import type { Room, RoomSlots, Slot } from '../../../../contract/culture/rooms.ts'

export const RoomHead = ({ room }: { room: Room }) => (
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

interface DaySlotsProps {
  day: RoomSlots
  /** What is booked may be moved, also by those who may not book anew. */
  isMove: boolean
  onChoose: (slot: Slot) => void
}

/** A day's slots, or why there are none for this person. */
export function DaySlots({ day, isMove, onChoose }: DaySlotsProps) {
  if (day.mine?.blockedUntil && !isMove)
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
