import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { drawDistrict, type Landmark } from '@/culture/district-map'
import { Card } from '@/kit/Card'
import { DrawnMap } from '@/kit/DrawnMap'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { Coordinates } from '../../../../contract/platform/scalars.ts'
import './DistrictMap.scss'

interface DistrictMapProps {
  /** A tap leads to its `path`, to the place itself where it says none. */
  places: {
    id: string
    name: string
    number: number
    coordinates: Coordinates | null
    path?: string
    walkMinutes?: number | null
  }[]
  /** Joins the places in their order. */
  isWalk?: boolean
  /** Written beside a walk, to know where one is. */
  landmarks?: Landmark[]
}

/** The district as a drawing of our own, a place a tap. The list below says the same in words. */
export function DistrictMap({ places, isWalk = false, landmarks }: DistrictMapProps) {
  const mapped = useMemo(() => withPosition(places), [places])
  const drawing = useMemo(() => drawDistrict(mapped, isWalk, landmarks), [mapped, isWalk, landmarks])
  if (mapped.length === 0) return null
  const targets = mapped.map(({ id, name, number, path = paths.place(id) }) => ({
    id,
    spot: id,
    label: `${number}，${name}`,
    onPress: () => open(path),
  }))
  return (
    <Card className='district-map'>
      <DrawnMap drawing={drawing} targets={targets} />
      {isWalk ? (
        <View className='district-map__note'>
          点的位置来自各地点写明的来源；街道没有公开的测绘来源，图上不画，走法以现场和手机地图为准
        </View>
      ) : null}
      {mapped.length < places.length ? (
        <View className='district-map__note'>有 {places.length - mapped.length} 处位置还没核到，只在列表里</View>
      ) : null}
    </Card>
  )
}

/** Those that stand on the map, in their order. */
export const withPosition = <P extends { coordinates: Coordinates | null }>(places: P[]) =>
  places.filter((place): place is P & { coordinates: Coordinates } => place.coordinates !== null)
