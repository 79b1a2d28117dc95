import { ScrollView, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { drawHall } from '@/careers/booth-map'
import { Card } from '@/kit/Card'
import { DrawnMap } from '@/kit/DrawnMap'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import type { Booth, Hall } from '../../../../contract/careers/fairs.ts'
import { lineMark, numberMark } from '../line-text'
import type { Lines } from '../use-lines'
import { closest, useZoom } from '../use-zoom'
import { BoothRow } from './BoothRow'
import './BoothMap.scss'

/** In a row of more booths than this no number fits into its box where the whole hall is seen. */
const mostNumbered = 14
/** Size of a name on the map; its em is the drawing's unit times this. */
const lettersHigh = 12

interface BoothMapProps {
  hall: Hall
  booths: Booth[]
  fitting: Set<string>
  /** Of those booths that are in the list; the others stand back. */
  shown: Set<string>
  fairId: string
  lines: Pick<Lines, 'lineOf' | 'ownAt'>
  chosen: string | null
  /** The chosen one is to be brought into sight: somebody asked where it is. */
  isSought: boolean
  onChoose: (id: string) => void
}

/** The hall as a drawing: numbers, short names, what fits. The list below says the same in words, in the same order. */
export function BoothMap({ hall, booths, fitting, shown, fairId, lines, chosen, isSought, onChoose }: BoothMapProps) {
  const zoom = useZoom()
  const drawing = useMemo(
    () =>
      drawHall(
        hall,
        booths.map(b => b.number),
      ),
    [hall, booths],
  )
  const targets = booths.map(({ id, number, employer }) => {
    const own = lines.ownAt(employer.id)
    const line = lines.lineOf(employer.id)
    const queue = own ? numberMark(own) : line ? lineMark(line) : null
    const isFitting = fitting.has(number)
    return {
      id,
      spot: number,
      label: [number, employer.name, isFitting && '适合你', queue].filter(Boolean).join('，'),
      look: [isFitting && 'is-fitting', !(shown.has(id) || own) && 'is-back', own && 'is-own', id === chosen && 'is-chosen']
        .filter(Boolean)
        .join(' '),
      isOn: id === chosen,
      onPress: () => onChoose(id),
      mark:
        zoom.level === 0 ? (
          <Text className={own ? 'booth-map__own' : 'booth-map__number'}>{own ? '你' : number}</Text>
        ) : (
          <>
            <Text className='booth-map__number'>{isFitting ? `${number} ✓` : number}</Text>
            <Text className={`booth-map__name ${queue ? 'is-short' : ''}`}>{employer.shortName}</Text>
            {queue ? <Text className='booth-map__queue'>{queue}</Text> : null}
          </>
        ),
    }
  })
  const booth = booths.find(({ id }) => id === chosen)
  const size = zoom.level === 0 ? '100%' : `${drawing.width / lettersHigh}em`
  return (
    <Card className='booth-map'>
      <View className={`booth-map__frame is-zoom-${zoom.level} ${hall.columns > mostNumbered ? 'is-dense' : ''}`}>
        <ScrollView
          className='booth-map__window'
          scrollX
          scrollY
          scrollWithAnimation
          {...(isSought && chosen ? { scrollIntoView: `spot-${chosen}` } : {})}
          onTouchStart={zoom.onTouchStart}
          onTouchMove={zoom.onTouchMove}
        >
          <View className='booth-map__canvas' style={{ width: size }}>
            <DrawnMap drawing={drawing} targets={targets} />
          </View>
        </ScrollView>
      </View>
      <View className='booth-map__foot'>
        <View className='booth-map__legend'>
          <Text>{fitting.size > 0 ? '粗框、✓：适合你' : '点一个展位看是谁'}</Text>
          <Text className='booth-map__kept'>已存本机，断网可看</Text>
        </View>
        <View className='booth-map__zoom'>
          <Pressable className='booth-map__button' label='放大' isDisabled={zoom.level === closest} onPress={zoom.in}>
            <Icon name='plus' />
          </Pressable>
          <Pressable className='booth-map__button' label='缩小，看全图' isDisabled={zoom.level === 0} onPress={zoom.out}>
            <Icon name='minus' />
          </Pressable>
        </View>
      </View>
      <View className='booth-map__chosen' aria-live='polite'>
        {booth ? (
          <BoothRow
            booth={booth}
            fairId={fairId}
            isFitting={fitting.has(booth.number)}
            line={lines.lineOf(booth.employer.id)}
            own={lines.ownAt(booth.employer.id)}
          />
        ) : null}
      </View>
    </Card>
  )
}
