import { Image, Text, View } from '@tarojs/components'
import type { Drawing, Spot } from '@/lib/drawing'
import { open } from '@/lib/page-stack'
import { Pressable } from './Pressable'
import './DrawnMap.scss'

/** What leads somewhere, by the name of its spot in the drawing. */
interface Target {
  id: string
  spot: string
  label: string
  path: string
  /** Drawn on the spot while it is lit. */
  mark?: string
  isLit?: boolean
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
      {targets.map(({ id, spot: name, label, path, mark, isLit = false }) => {
        const spot = spots.get(name)
        if (!spot) return null
        return (
          <View
            key={id}
            className={`drawn-map__spot ${spot.width ? '' : 'is-point'} ${isLit ? 'is-lit' : ''}`}
            style={placeOf(spot)}
          >
            <Pressable className='drawn-map__target' role='link' label={label} onPress={() => open(path)}>
              {isLit ? <Text className='drawn-map__mark'>{mark}</Text> : null}
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
