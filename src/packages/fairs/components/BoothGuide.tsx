import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useFirstRows } from '@/hooks/use-first-rows'
import { Chip, ChipRow } from '@/kit/Chip'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { useFavorites } from '@/stores/favorites'
import type { Booth, Hall } from '../../../../contract/careers/fairs.ts'
import type { Lines } from '../use-lines'
import { BoothMap } from './BoothMap'
import { BoothRow } from './BoothRow'
import { DegreeChoice } from './DegreeChoice'

/** So many who wait are few. */
const fewWaiting = 3

interface BoothGuideProps {
  fairId: string
  /** Null where only the list is asked for. */
  hall: Hall | null
  booths: Booth[]
  /** Numbers of the booths that fit the reader's degree. */
  fitting: Set<string>
  lines: Pick<Lines, 'lineOf' | 'ownAt'>
  isOver: boolean
}

type Wish = 'fitting' | 'few' | 'kept'

/** The map and the list of it in step: what narrows the one narrows the other, what is chosen in one is shown in the other. */
export function BoothGuide({ fairId, hall, booths, fitting, lines, isOver }: BoothGuideProps) {
  // Who says a degree wants to see what fits it.
  const [wish, setWish] = useState<Wish | null>('fitting')
  const [chosen, setChosen] = useState<{ id: string; isSought: boolean } | null>(null)
  const kept = useFavorites(s => s.items)
  const isFew = ({ employer }: Booth) => {
    const line = lines.lineOf(employer.id)
    return line?.state === 'open' && line.waiting <= fewWaiting
  }
  const wishes: { wish: Wish; text: string; title: string; has: (booth: Booth) => boolean }[] = [
    { wish: 'fitting', text: '只看适合', title: '适合你的', has: ({ number }) => fitting.has(number) },
    { wish: 'few', text: '排队少', title: '排队少的', has: isFew },
    { wish: 'kept', text: '想去', title: '你想去的', has: ({ id }) => kept.some(one => one.kind === 'booth' && one.id === id) },
  ]
  const offered = wishes.map(one => ({ ...one, booths: booths.filter(one.has) })).filter(one => one.booths.length > 0)
  const wished = offered.find(one => one.wish === wish)
  const items = wished?.booths ?? booths
  const rows = useFirstRows(items)
  const drawn = hall && hall.rows.length > 0 ? hall : null
  const seek = (id: string) => {
    setChosen({ id, isSought: true })
    if (isWeapp) void Taro.pageScrollTo({ selector: '.booth-map', offsetTop: -100, duration: 200 })
  }
  if (booths.length === 0)
    return (
      <Empty
        title={isOver ? '这一场没有留下展位' : '参会企业还没有排好展位'}
        text={isOver ? '正在招的岗位都在招聘页' : '排好后这里和展位图会一起更新'}
        action='先看岗位'
        onAction={() => openTab('jobs')}
      />
    )
  return (
    <>
      <DegreeChoice />
      {/* A view that came later would have WeChat draw all that stands beside it anew. */}
      <View>
        {offered.length > 0 ? (
          <ChipRow>
            {offered.map(one => (
              <Chip key={one.wish} isOn={one === wished} onPress={() => setWish(one === wished ? null : one.wish)}>
                {`${one.text} ${one.booths.length}`}
              </Chip>
            ))}
          </ChipRow>
        ) : null}
      </View>
      {drawn ? (
        <BoothMap
          hall={drawn}
          booths={booths}
          fitting={fitting}
          shown={new Set(items.map(({ id }) => id))}
          fairId={fairId}
          lines={lines}
          chosen={chosen?.id ?? null}
          isSought={chosen?.isSought ?? false}
          onChoose={id => setChosen(now => (now?.id === id ? null : { id, isSought: false }))}
        />
      ) : null}
      <SectionHeader title={`${wished?.title ?? '全部'} ${items.length} 家`} />
      <View className='fair-page__booths'>
        {rows.map(booth => (
          <BoothRow
            key={booth.id}
            booth={booth}
            fairId={fairId}
            isFitting={fitting.has(booth.number)}
            isChosen={booth.id === chosen?.id}
            line={lines.lineOf(booth.employer.id)}
            own={lines.ownAt(booth.employer.id)}
            {...(drawn ? { onSeek: () => seek(booth.id) } : {})}
          />
        ))}
      </View>
    </>
  )
}
