import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { drawHall } from '@/careers/booth-map'
import { Card } from '@/kit/Card'
import { DrawnMap } from '@/kit/DrawnMap'
import { paths } from '@/lib/routes'
import type { Booth, Hall } from '../../../../contract/careers/fairs.ts'
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
  const drawing = useMemo(
    () =>
      drawHall(
        hall,
        booths.map(b => b.number),
      ),
    [hall, booths],
  )
  const targets = booths.map(({ id, number, employer }) => ({
    id,
    spot: number,
    label: `${number}，${employer.name}`,
    mark: number,
    isLit: fitting.has(number),
    path: paths.booth(fairId, id),
  }))
  return (
    <Card className={`booth-map ${hall.columns > mostNumbered ? 'is-dense' : ''}`}>
      <DrawnMap drawing={drawing} targets={targets} />
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
