import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { drawDistrict } from '@/culture/district-map'
import { Card } from '@/kit/Card'
import { DrawnMap } from '@/kit/DrawnMap'
import { paths } from '@/lib/routes'
import type { Coordinates } from '../../../../contract/platform/scalars.ts'
import './DistrictMap.scss'

interface DistrictMapProps {
  places: { id: string; name: string; number: number; coordinates: Coordinates | null }[]
  /** Joins the places in their order. */
  isWalk?: boolean
}

/** The district as a drawing of our own, a place a tap. The list below says the same in words. */
export function DistrictMap({ places, isWalk = false }: DistrictMapProps) {
  const mapped = useMemo(() => withPosition(places), [places])
  const drawing = useMemo(() => drawDistrict(mapped, isWalk), [mapped, isWalk])
  if (mapped.length === 0) return null
  const targets = mapped.map(({ id, name, number }) => ({ id, spot: id, label: `${number}，${name}`, path: paths.place(id) }))
  return (
    <Card className='district-map'>
      <DrawnMap drawing={drawing} targets={targets} />
      {mapped.length < places.length ? (
        <View className='district-map__note'>有 {places.length - mapped.length} 处位置还没核到，只在列表里</View>
      ) : null}
    </Card>
  )
}

/** Those that stand on the map, in their order. */
export const withPosition = <P extends { coordinates: Coordinates | null }>(places: P[]) =>
  places.filter((place): place is P & { coordinates: Coordinates } => place.coordinates !== null)
