import { Text, View } from '@tarojs/components'
import { listRooms } from '@/api/rooms'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { SampleTag, Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { roomLabels } from '../../../../contract/culture/labels.ts'

/** What can be booked here. */
export function RoomList({ placeId }: { placeId: string }) {
  const rooms = useResource(`rooms:${placeId}`, () => listRooms(placeId))
  return (
    <>
      <SectionHeader title='可以预约' more='我的预约' onMore={() => open(paths.bookings())} />
      <ResourceView resource={rooms}>
        {({ items }) =>
          items.map(room => (
            <Card
              key={room.id}
              className='place-row'
              label={`预约${room.name}，每次 ${room.slotMinutes} 分钟`}
              onPress={() => open(paths.room(room.id))}
            >
              <View className='place-row__body'>
                <Text className='place-row__name'>{room.name}</Text>
                <Text className='place-row__summary'>{room.summary}</Text>
                <View className='place-row__tags'>
                  <Tag hue='brand'>{roomLabels[room.kind]}</Tag>
                  <Tag>每次 {room.slotMinutes} 分钟</Tag>
                  {room.people === null || room.people === 1 ? null : <Tag>{room.people} 人</Tag>}
                  {room.sample ? <SampleTag /> : null}
                </View>
              </View>
            </Card>
          ))
        }
      </ResourceView>
    </>
  )
}
