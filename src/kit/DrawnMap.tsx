import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Drawing, Spot } from '@/lib/drawing'
import { Pressable } from './Pressable'
import './DrawnMap.scss'

/** What answers a tap, by the name of its spot in the drawing. */
export interface Target {
  id: string
  spot: string
  label: string
  onPress: () => void
  /** Stands on the spot; without one the drawing says it all. */
  mark?: ReactNode
  look?: string
  /** Of a spot that is chosen by the tap; without it the tap leads elsewhere. */
  isOn?: boolean
}

interface DrawnMapProps {
  drawing: Drawing
  targets: Target[]
}

/** A drawing of our own in the theme's colours, a spot a tap. What it shows must stand beside it in words. */
export function DrawnMap({ drawing: { width, height, spots, light, dark }, targets }: DrawnMapProps) {
  return (
    <View className='drawn-map' style={{ paddingTop: percent(height, width) }}>
      <Image className='drawn-map__picture is-light' src={light} mode='scaleToFill' aria-hidden='true' />
      <Image className='drawn-map__picture is-dark' src={dark} mode='scaleToFill' aria-hidden='true' />
      {targets.map(({ id, spot: name, label, onPress, mark, look = '', isOn }) => {
        const spot = spots.get(name)
        if (!spot) return null
        return (
          <View
            key={id}
            id={`spot-${id}`}
            className={`drawn-map__spot ${spot.width ? '' : 'is-point'} ${look}`}
            style={placeOf(spot)}
          >
            <Pressable
              className='drawn-map__target'
              label={label}
              onPress={onPress}
              {...(isOn === undefined ? { role: 'link' } : { isOn })}
            >
              {mark}
            </Pressable>
          </View>
        )
      })}
    </View>
  )

  function placeOf(spot: Spot) {
    return {
      left: percent(spot.x, width),
      top: percent(spot.y, height),
      ...(spot.width ? { width: percent(spot.width, width), height: percent(spot.height ?? 0, height) } : {}),
    }
  }
}

const percent = (value: number, whole: number) => `${((value / whole) * 100).toFixed(2)}%`
