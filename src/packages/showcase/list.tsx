import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { listShowcase, type ShowcasePage } from '@/api/showcase'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { usePagedList } from '@/hooks/use-paged-list'
import { Chip, ChipRow } from '@/kit/Chip'
import { Icon } from '@/kit/Icon'
import { PagedRows } from '@/kit/PagedRows'
import { Pressable } from '@/kit/Pressable'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { showcaseLabels } from '@/showcase/labels'
import type { ShowcaseKind, ShowcaseSummary } from '../../../contract/showcase/showcase.ts'
import { Around, Invitation, Voices } from './components/Around'
import { FeatureCard } from './components/FeatureCard'
import { ItemCard } from './components/ItemCard'
import './list.scss'

const kinds = Object.keys(showcaseLabels) as ShowcaseKind[]

export default function ShowcaseListPage() {
  const [kind, setKind] = useState<ShowcaseKind | null>(null)
  const list = usePagedList<ShowcaseSummary, ShowcasePage>(`showcase:${kind ?? ''}`, cursor =>
    listShowcase({ ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) }),
  )
  const feature = kind === null ? (list.page?.feature ?? null) : null
  const shown = list.items.filter(item => item.id !== feature?.id)
  const column = (side: 0 | 1) => shown.filter((_, i) => i % 2 === side)
  usePageShare(() => ({ title: `青年风采：${district.street}上的年轻人`, path: paths.showcase() }))
  return (
    <Screen title='青年风采'>
      <View className='page-body showcase-page'>
        <ChipRow>
          <Chip isOn={kind === null} onPress={() => setKind(null)}>
            推荐
          </Chip>
          {kinds.map(value => (
            <Chip key={value} isOn={kind === value} onPress={() => setKind(value)}>
              {showcaseLabels[value]}
            </Chip>
          ))}
        </ChipRow>
        {feature ? <FeatureCard item={feature} /> : null}
        {kind === null ? <Invitation /> : null}
        <SectionHeader
          title={kind === null ? '最新' : showcaseLabels[kind]}
          more='评优推荐'
          onMore={() => open(paths.awards())}
        />
        <PagedRows
          list={list}
          unit='篇'
          renderItem={(_, index) =>
            index === 0 ? (
              <View key='columns' className='showcase-page__columns'>
                {([0, 1] as const).map(side => (
                  <View key={side} className='showcase-page__column'>
                    {column(side).map((item, i) => (
                      <ItemCard key={item.id} item={item} isTall={(i + side) % 2 === 1} />
                    ))}
                  </View>
                ))}
              </View>
            ) : null
          }
          empty={
            <Empty
              title='这里还空着'
              text='第一个展示的人可以是你'
              action='展示我的'
              onAction={() => open(paths.submitShowcase())}
            />
          }
        />
        {kind === null ? <Voices items={shown} /> : null}
        {kind === null ? <Around /> : null}
        <Pressable className='showcase-page__submit' role='link' onPress={() => open(paths.submitShowcase())}>
          <Icon name='plus' />
          <Text>展示我的</Text>
        </Pressable>
      </View>
    </Screen>
  )
}
