import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { getHome } from '@/api/home'
import { Screen } from '@/frame/Screen'
import { Filings } from '@/home/Filings'
import { followScene } from '@/home/scene'
import { usePageShare } from '@/home/use-page-share'
import { useDelayed } from '@/hooks/use-delayed'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Chip, ChipRow } from '@/kit/Chip'
import { SearchLink } from '@/kit/SearchBox'
import { SectionHeader } from '@/kit/SectionHeader'
import { Skeleton } from '@/kit/Skeleton'
import { Failure, KeptNotice } from '@/kit/StateCard'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { Entries } from './components/Entries'
import { EventShelf, type Shelf, ShelfTabs } from './components/EventShelf'
import { Hero } from './components/Hero'
import { NextTicket } from './components/NextTicket'
import './index.scss'

export default function HomePage() {
  const home = useResource('home', getHome)
  const now = useNow()
  const [shelf, setShelf] = useState<Shelf>('today')
  const showsSkeleton = useDelayed(home.data === null && home.isLoading)
  const { scene } = useRouter().params

  useEffect(() => {
    if (scene) void followScene(scene)
  }, [scene])
  usePullDownRefresh(() => void home.reload().finally(() => Taro.stopPullDownRefresh()))
  usePageShare(() => ({ title: '百年德化·郑青春：岗位、招聘会、活动和政策', path: '/pages/home/index' }))

  return (
    <Screen title='首页' tab='home' nav={<Hero home={home.data} now={now} />} className='home'>
      <View className='home__sheet'>
        <SearchLink text='搜岗位、活动，或直接问政策' onPress={() => open(paths.search())} />
        <Entries />
        {home.data && home.keptAt !== null ? <KeptNotice keptAt={home.keptAt} onRetry={home.reload} /> : null}
        <NextTicket fair={home.data?.nextFair ?? null} livePass={home.data?.livePass ?? null} now={now} />
        {home.data ? (
          <>
            <SectionHeader title={<ShelfTabs value={shelf} onChange={setShelf} />} onMore={() => openTab('events')} />
            <EventShelf shelf={home.data[shelf]} nextDay={shelf === 'today' ? home.data.nextDay : null} now={now} />
            <SectionHeader title='查政策' more='全部政策' onMore={() => openTab('policies')} />
            <ChipRow>
              {home.data.topics.map(({ topic, count }) => (
                <Chip key={topic} hue='sky' onPress={() => open(paths.search(topic))}>
                  {topic} · {count} 条
                </Chip>
              ))}
            </ChipRow>
          </>
        ) : home.error ? (
          <Failure error={home.error} onRetry={home.reload} />
        ) : showsSkeleton ? (
          <Skeleton />
        ) : null}
        <Filings />
      </View>
    </Screen>
  )
}
