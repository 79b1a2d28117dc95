import { View } from '@tarojs/components'
import { useState } from 'react'
import { getHome } from '@/api/home'
import { listPolicies } from '@/api/policies'
import { Chip, ChipRow } from '@/components/Chip'
import { PagedRows } from '@/components/PagedRows'
import { PolicyRow } from '@/components/PolicyRow'
import { PolicyServices } from '@/components/PolicyServices'
import { Screen } from '@/components/Screen'
import { SearchBox } from '@/components/SearchBox'
import { Empty, Notice } from '@/components/StateCard'
import { usePagedList } from '@/hooks/use-paged-list'
import { useResource } from '@/hooks/use-resource'
import { open, paths } from '@/lib/routes'
import type { Page } from '../../../contract/page.ts'
import type { PolicySummary } from '../../../contract/policies.ts'
import './index.scss'

export default function PoliciesPage() {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const [topic, setTopic] = useState<string | null>(null)
  const home = useResource('home', getHome)
  const query = { ...(words ? { q: words } : {}), ...(topic ? { topic } : {}) }
  const policies = usePagedList<PolicySummary, Page<PolicySummary>>(`policies:${JSON.stringify(query)}`, cursor =>
    listPolicies({ ...query, ...(cursor ? { cursor } : {}) }),
  )
  const clear = () => {
    setTyped('')
    setWords('')
    setTopic(null)
  }
  return (
    <Screen title='政策' tab='policies'>
      <View className='page-body policies-page'>
        <SearchBox
          placeholder='搜政策，如 租房、购房补贴'
          value={typed}
          onInput={setTyped}
          onConfirm={() => setWords(typed.trim())}
          onClear={() => {
            setTyped('')
            setWords('')
          }}
        />
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
        <PolicyServices />
        <Notice icon='info'>每条都写明来源和状态；过期和被替代的也留着，方便对照。办理以主管部门答复为准。</Notice>
        <PagedRows
          list={policies}
          unit='条政策'
          renderItem={policy => <PolicyRow key={policy.id} policy={policy} onPress={() => open(paths.policy(policy.id))} />}
          empty={
            <Empty
              title={words ? `没有提到“${words}”的政策` : '这个主题还没有政策'}
              text='没收录不等于没有，可以到青年人才能量服务站当面问'
              action='看全部政策'
              onAction={clear}
            />
          }
        />
      </View>
    </Screen>
  )
}
