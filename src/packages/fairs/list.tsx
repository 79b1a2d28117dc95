import { View } from '@tarojs/components'
import { useState } from 'react'
import { listFairs } from '@/api/events'
import { FairCard } from '@/careers/FairCard'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { usePagedList } from '@/hooks/use-paged-list'
import { PagedRows } from '@/kit/PagedRows'
import { Empty } from '@/kit/StateCard'
import { Tabs } from '@/kit/Tabs'
import { district } from '@/lib/district'
import { open, openTab } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { FairSummary } from '../../../contract/careers/fairs.ts'
import type { Page } from '../../../contract/platform/page.ts'

const periods = [
  { value: 'upcoming', text: '即将举办' },
  { value: 'past', text: '往期' },
] as const

export default function FairsPage() {
  const [period, setPeriod] = useState<'upcoming' | 'past'>('upcoming')
  const now = useNow()
  usePageShare(() => ({ title: `${district.area}的招聘会`, path: paths.fairs(), picture: 'fair' }))
  const fairs = usePagedList<FairSummary, Page<FairSummary>>(`fairs:${period}`, cursor =>
    listFairs({ period, ...(cursor ? { cursor } : {}) }),
  )
  return (
    <Screen title='招聘会'>
      <View className='page-body'>
        <Tabs label='哪一段时间的招聘会' options={periods} value={period} onChange={setPeriod} />
        <PagedRows
          list={fairs}
          unit='场招聘会'
          renderItem={fair => <FairCard key={fair.id} fair={fair} now={now} onPress={() => open(paths.fair(fair.id))} />}
          empty={
            <Empty
              title={period === 'past' ? '还没有办过的招聘会' : '近期没有招聘会'}
              action='看岗位'
              onAction={() => openTab('jobs')}
            />
          }
        />
      </View>
    </Screen>
  )
}
