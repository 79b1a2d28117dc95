import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Card } from '@/components/Card'
import { Pressable } from '@/components/Pressable'
import { drawDistrict } from '@/lib/district-map'
import { open, paths } from '@/lib/routes'
import type { Coordinates } from '../../../../contract/scalars.ts'
import './DistrictMap.scss'

interface DistrictMapProps {
  places: { id: string; name: string; coordinates: Coordinates | null }[]
  /** Joins the places in their order. */
  isWalk?: boolean
}

/** The district as a drawing of our own, a place a tap. The list below says the same in words. */
export function DistrictMap({ places, isWalk = false }: DistrictMapProps) {
  const mapped = useMemo(() => withPosition(places), [places])
  const { width, height, spots, light, dark } = useMemo(() => drawDistrict(mapped, isWalk), [mapped, isWalk])
  if (mapped.length === 0) return null
  const percent = (value: number, whole: number) => `${((value / whole) * 100).toFixed(2)}%`
  return (
    <Card className='district-map'>
      <View className='district-map__ground' style={{ paddingTop: percent(height, width) }}>
        <Image className='district-map__picture is-light' src={light} mode='scaleToFill' aria-hidden='true' />
        <Image className='district-map__picture is-dark' src={dark} mode='scaleToFill' aria-hidden='true' />
        {mapped.map(({ id, name }, i) => {
          const spot = spots.get(id)
          if (!spot) return null
          return (
            <View key={id} className='district-map__spot' style={{ left: percent(spot.x, width), top: percent(spot.y, height) }}>
              <Pressable
                className='district-map__target'
                role='link'
                label={`${i + 1}，${name}`}
                onPress={() => open(paths.place(id))}
              />
            </View>
          )
        })}
      </View>
      {mapped.length < places.length ? (
        <View className='district-map__note'>有 {places.length - mapped.length} 处位置还没核到，只在列表里</View>
      ) : null}
    </Card>
  )
}

/** Those that stand on the map, in their order; their place in it is the number on the map. */
export const withPosition = <P extends { coordinates: Coordinates | null }>(places: P[]) =>
  places.filter((place): place is P & { coordinates: Coordinates } => place.coordinates !== null)
