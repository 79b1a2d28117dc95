import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { getHome } from '@/api/home'
import { Screen } from '@/frame/Screen'
import { BigDayBlock } from '@/home/BigDay'
import { Filings } from '@/home/Filings'
import { followScene } from '@/home/scene'
import { usePageShare } from '@/home/use-page-share'
import { useDelayed } from '@/hooks/use-delayed'
import { useNow } from '@/hooks/use-now'
import { usePacedReload } from '@/hooks/use-paced-reload'
import { useResource } from '@/hooks/use-resource'
import { SearchLink } from '@/kit/SearchBox'
import { SectionHeader } from '@/kit/SectionHeader'
import { Skeleton } from '@/kit/Skeleton'
import { Failure, KeptNotice } from '@/kit/StateCard'
import { district } from '@/lib/district'
import { setPace } from '@/lib/pace'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { parse } from '@/lib/time'
import { Entries } from './components/Entries'
import { EventShelf, type Shelf, ShelfTabs } from './components/EventShelf'
import { HomeHead } from './components/HomeHead'
import { NextTicket } from './components/NextTicket'
import { Topics } from './components/Topics'
import './index.scss'

export default function HomePage() {
  const home = useResource('home', getHome)
  const now = useNow()
  const [shelf, setShelf] = useState<Shelf>('today')
  const showsSkeleton = useDelayed(home.data === null && home.isLoading)
  const { scene } = useRouter().params
  const said = home.data
  // A kept copy of a day that is over leads no more.
  const bigDay = said?.bigDay && parse(said.bigDay.endsAt) > now ? said.bigDay : null

  useEffect(() => {
    if (said) setPace(said.pace, said.bigDay ? parse(said.bigDay.endsAt) : 0)
  }, [said])
  usePacedReload(now, home.reload)

  useEffect(() => {
    if (scene) void followScene(scene)
  }, [scene])
  usePullDownRefresh(() => void home.reload().finally(() => Taro.stopPullDownRefresh()))
  usePageShare(() => ({ title: `${district.name}：岗位、招聘会、活动和政策`, path: '/pages/home/index' }))

  return (
    <Screen title='首页' tab='home' nav={<HomeHead home={said} bigDay={bigDay} now={now} />} className='home'>
      <View className='home__sheet'>
        {home.data && home.keptAt !== null ? <KeptNotice keptAt={home.keptAt} onRetry={home.reload} /> : null}
        {bigDay ? <BigDayBlock bigDay={bigDay} now={now} /> : null}
        <SearchLink text='搜岗位、活动，或直接问政策' onPress={() => open(paths.search())} />
        <Entries />
        <NextTicket fair={home.data?.nextFair ?? null} livePass={home.data?.livePass ?? null} now={now} />
        {home.data ? (
          <>
            <SectionHeader title={<ShelfTabs value={shelf} onChange={setShelf} />} onMore={() => openTab('events')} />
            <EventShelf shelf={home.data[shelf]} nextDay={shelf === 'today' ? home.data.nextDay : null} now={now} />
            <SectionHeader title='查政策' more='全部政策' onMore={() => openTab('policies')} />
            <Topics topics={home.data.topics} />
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
