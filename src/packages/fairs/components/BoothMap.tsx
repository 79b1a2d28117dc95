import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Card } from '@/components/Card'
import { Pressable } from '@/components/Pressable'
import { drawHall } from '@/lib/booth-map'
import { open, paths } from '@/lib/routes'
import type { Booth, Hall } from '../../../../contract/fairs.ts'
import './BoothMap.scss'

/** In a row of more booths than this no number fits into its box. */
const mostNumbered = 14

interface BoothMapProps {
  hall: Hall
  booths: Booth[]
  fitting: Set<string>
  fairId: string
}

/** The hall as a drawing, a booth a tap. The list below says the same in words. */
export function BoothMap({ hall, booths, fitting, fairId }: BoothMapProps) {
  const { width, height, places, light, dark } = useMemo(
    () =>
      drawHall(
        hall,
        booths.map(b => b.number),
      ),
    [hall, booths],
  )
  const percent = (value: number, whole: number) => `${((value / whole) * 100).toFixed(2)}%`
  return (
    <Card className='booth-map'>
      <View
        className={`booth-map__hall${hall.columns > mostNumbered ? ' is-dense' : ''}`}
        style={{ paddingTop: percent(height, width) }}
      >
        <Image className='booth-map__picture is-light' src={light} mode='scaleToFill' aria-hidden='true' />
        <Image className='booth-map__picture is-dark' src={dark} mode='scaleToFill' aria-hidden='true' />
        {booths.map(booth => {
          const place = places.get(booth.number)
          if (!place) return null
          const style = {
            left: percent(place.x, width),
            top: percent(place.y, height),
            width: percent(place.width, width),
            height: percent(place.height, height),
          }
          return (
            <View key={booth.id} className={`booth-map__spot${fitting.has(booth.number) ? ' is-fitting' : ''}`} style={style}>
              <Pressable
                className='booth-map__target'
                role='link'
                label={`${booth.number}，${booth.employer.name}`}
                onPress={() => open(paths.booth(fairId, booth.id))}
              >
                <Text className='booth-map__number'>{booth.number}</Text>
              </Pressable>
            </View>
          )
        })}
      </View>
      <View className='booth-map__legend'>
        {fitting.size > 0 ? (
          <View className='booth-map__key'>
            <View className='booth-map__sign is-fitting' />
            <Text>适合你</Text>
          </View>
        ) : null}
        <View className='booth-map__key'>
          <View className='booth-map__sign' />
          <Text>展位</Text>
        </View>
        <View className='booth-map__key'>
          <View className='booth-map__sign is-desk' />
          <Text>签到台</Text>
        </View>
        <Text className='booth-map__kept'>已存本机，断网可看</Text>
      </View>
    </Card>
  )
}
