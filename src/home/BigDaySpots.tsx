import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Sheet } from '@/kit/Sheet'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { BigDaySpot, SpotKind } from '../../contract/home/big-days.ts'

const groups: { text: string; icon: string; kinds: SpotKind[] }[] = [
  { text: '厕所饮水', icon: 'pin', kinds: ['toilet', 'water'] },
  { text: '医疗点', icon: 'heart', kinds: ['first-aid'] },
  { text: '走散等候', icon: 'users', kinds: ['meeting'] },
  { text: '怎么走', icon: 'nav', kinds: ['way'] },
  { text: '回家末班', icon: 'train', kinds: ['last-train'] },
]

/** Where help is, a tap a kind; it comes with the page, so it opens without a network. */
export function BigDaySpots({ spots }: { spots: BigDaySpot[] }) {
  const [shown, setShown] = useState<string | null>(null)
  const there = groups
    .map(group => ({ ...group, spots: spots.filter(spot => group.kinds.includes(spot.kind)) }))
    .filter(group => group.spots.length > 0)
  const group = there.find(({ text }) => text === shown)
  return (
    <>
      <View className='big-day__tiles'>
        {there.map(({ text, icon }) => (
          <Pressable key={text} className='big-day__tile' onPress={() => setShown(text)}>
            <Icon name={icon} className='big-day__sign' />
            <Text>{text}</Text>
          </Pressable>
        ))}
      </View>
      {group ? (
        <Sheet title={group.text} onClose={() => setShown(null)}>
          {group.spots.map(spot => (
            <Spot key={`${spot.kind}${spot.name}${spot.text}`} spot={spot} />
          ))}
        </Sheet>
      ) : null}
    </>
  )
}

function Spot({ spot: { name, text, placeId } }: { spot: BigDaySpot }) {
  const said = (
    <>
      <Text className='big-day__name'>{name}</Text>
      {placeId ? <Icon name='right' /> : null}
      {text ? <Text className='big-day__word'>{text}</Text> : null}
    </>
  )
  if (!placeId) return <View className='big-day__row is-in-sheet'>{said}</View>
  return (
    <Pressable
      className='big-day__row is-in-sheet'
      role='link'
      label={`${name}，${text}`}
      onPress={() => open(paths.place(placeId))}
    >
      {said}
    </Pressable>
  )
}
