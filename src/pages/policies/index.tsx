import { View } from '@tarojs/components'
import { useState } from 'react'
import { getHome } from '@/api/home'
import { listPolicies } from '@/api/policies'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { usePagedList } from '@/hooks/use-paged-list'
import { useResource } from '@/hooks/use-resource'
import { AskBar } from '@/kit/AskBar'
import { Chip, ChipRow } from '@/kit/Chip'
import { PagedRows } from '@/kit/PagedRows'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { firstRows } from '@/lib/device'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { PolicyRow } from '@/policies/PolicyRow'
import { PolicyServices } from '@/policies/PolicyServices'
import type { Page } from '../../../contract/platform/page.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import { Questions } from './components/Questions'
import { Scenes } from './components/Scenes'
import './index.scss'

export default function PoliciesPage() {
  const [topic, setTopic] = useState<string | null>(null)
  const home = useResource('home', getHome)
  const policies = usePagedList<PolicySummary, Page<PolicySummary>>(
    `policies:${topic ?? ''}`,
    cursor => listPolicies({ ...(topic ? { topic } : {}), ...(cursor ? { cursor } : {}) }),
    firstRows(900, 160),
  )
  usePageShare(() => ({ title: '青年人才政策：直接问，句句有出处', path: '/pages/policies/index', picture: 'talk' }))
  return (
    <Screen title='政策' tab='policies'>
      <View className='page-body policies-page'>
        <View className='policies-page__ask'>
          <AskBar placeholder='直接问，如 本科租房能补多少' onAsk={question => open(paths.answer(question))} />
        </View>
        <PolicyServices />
        {/* Parents of their own: what comes later is sent alone, not with all that follows on the page. */}
        <View>
          <Questions />
        </View>
        <View>
          <Scenes />
        </View>
        <SectionHeader title='政策文件' />
        <ChipRow>
          {(home.data?.topics ?? []).map(({ topic: value, count }) => (
            <Chip
              key={value}
              isOn={topic === value}
              {...(topic === value ? { icon: 'x' } : {})}
              onPress={() => setTopic(topic === value ? null : value)}
            >
              {value} {count}
            </Chip>
          ))}
        </ChipRow>
        <View className='policies-page__gap' />
        <View>
          <PagedRows
            list={policies}
            unit='条政策'
            renderItem={policy => <PolicyRow key={policy.id} policy={policy} onPress={() => open(paths.policy(policy.id))} />}
            empty={
              <Empty
                title='这个主题还没有政策'
                text='没收录不等于没有，可以到青年人才能量服务站当面问'
                action='看全部政策'
                onAction={() => setTopic(null)}
              />
            }
          />
        </View>
      </View>
    </Screen>
  )
}
