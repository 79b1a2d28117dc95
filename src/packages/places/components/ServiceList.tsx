import { Text, View } from '@tarojs/components'
import { nearest, openingNow, type Start } from '@/culture/nearest'
import { ServiceRow } from '@/culture/ServiceRow'
import { useNow } from '@/hooks/use-now'
import { Chip } from '@/kit/Chip'
import { Empty } from '@/kit/StateCard'
import { paths } from '@/lib/routes'
import { serviceLabels } from '../../../../contract/culture/labels.ts'
import type { ServiceKind, ServicePoint } from '../../../../contract/culture/services.ts'
import { DistrictMap, withPosition } from './DistrictMap'

interface ServiceListProps {
  items: ServicePoint[]
  filter: { kind: ServiceKind | null; words: string; isOpenOnly: boolean }
  start: Start | null
  onOpenOnly: (isOn: boolean) => void
  onEverything: () => void
}

/** What fits, the nearest first, with those that have a position on the map above. */
export function ServiceList({ items, filter: { kind, words, isOpenOnly }, start, onOpenOnly, onEverything }: ServiceListProps) {
  const now = useNow()
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  const fitting = items.filter(point => {
    const text = [point.name, serviceLabels[point.kind], point.where, point.place?.name, point.address].join(' ')
    // A whole question names the kind: 最近的厕所在哪.
    const isNamed = words.includes(serviceLabels[point.kind]) || wanted.every(word => text.includes(word))
    return (kind === null || point.kind === kind) && isNamed
  })
  const found = nearest(
    fitting.filter(point => !isOpenOnly || openingNow(point, now)?.isOpen === true),
    start,
  )
  const onMap = withPosition(found).map((point, i) => ({ ...point, number: i + 1 }))
  const numberOf = (id: string) => onMap.find(point => point.id === id)?.number ?? null
  return (
    <>
      <View className='where-page__bar'>
        <Text className='where-page__count'>
          {found.length} 处{start ? `，按离${start.name}的步行时间排` : ''}
        </Text>
        <Chip isOn={isOpenOnly} onPress={() => onOpenOnly(!isOpenOnly)}>
          现在开着的
        </Chip>
      </View>
      {found.length === 0 ? (
        <Empty
          title={kind && wanted.length === 0 && !isOpenOnly ? `还没有收录${serviceLabels[kind]}` : '没有找到这样的'}
          text={isOpenOnly ? '有的没写开放时间，不算在“现在开着的”里' : '换个短一点的词，或者看看全部'}
          action='看全部'
          onAction={onEverything}
        />
      ) : null}
      <DistrictMap
        places={found.map(point => ({
          ...point,
          number: numberOf(point.id) ?? 0,
          path: point.place ? paths.place(point.place.id) : paths.where(point.kind),
        }))}
      />
      {found.map(point => (
        <ServiceRow key={point.id} point={point} now={now} number={numberOf(point.id)} />
      ))}
    </>
  )
}
