import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { getPolicy, originalAddress } from '@/api/policies'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { InfoList } from '@/kit/InfoList'
import { ResourceView } from '@/kit/ResourceView'
import { Notice } from '@/kit/StateCard'
import { Tag } from '@/kit/Tag'
import { copy } from '@/lib/copy'
import { decoded } from '@/lib/decoded'
import { open } from '@/lib/page-stack'
import { isWeapp } from '@/lib/platform'
import { paths } from '@/lib/routes'
import { checkedText } from '@/lib/time'
import { levelLabels } from '@/policies/labels'
import { PolicyStatusTag } from '@/policies/PolicyRow'
import type { Clause, Policy } from '../../../contract/policies/library.ts'
import { ClauseText } from './components/ClauseText'
import { Differences } from './components/Differences'
import './policy.scss'

export default function PolicyPage() {
  const { id = '', clause = '' } = useRouter().params
  const policy = useResource(`policy:${id}`, () => getPolicy(id))
  usePageShare(() => ({ title: policy.data?.title ?? '青年人才政策', path: paths.policy(id), picture: 'talk' }))
  return (
    <Screen title='政策'>
      <View className='page-body'>
        <ResourceView resource={policy}>{data => <PolicyDetails policy={data} clauseId={decoded(clause)} />}</ResourceView>
      </View>
    </Screen>
  )
}

/** Which clause was cited is in the address: the page opens there. */
function PolicyDetails({ policy, clauseId }: { policy: Policy; clauseId: string }) {
  const now = useNow()
  const checked = checkedText(policy.checkedAt, now)
  const { replacedBy, replaces } = policy
  // A row of a table is cited as `policyId#3.2`.
  const cited = policy.clauses.findIndex(c => c.id === clauseId || clauseId.startsWith(`${c.id}.`))
  useEffect(() => {
    if (cited >= 0)
      Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#clause-${cited + 1}`, offsetTop: -100, duration: 0 }))
  }, [cited])
  return (
    <>
      <View className='policy-page__title' role='heading' aria-level='2'>
        {policy.title}
      </View>
      <View className='policy-page__tags'>
        <PolicyStatusTag status={policy.status} />
        <Tag hue='sky'>{policy.topic}</Tag>
        <Tag>{levelLabels[policy.level]}</Tag>
        {policy.sample ? <Tag hue='lamp'>演示</Tag> : null}
      </View>
      {replacedBy ? (
        <Notice icon='refresh' action='看新版' onAction={() => open(paths.policy(replacedBy.id))}>
          这一版已被《{replacedBy.title}》替代
        </Notice>
      ) : null}
      {policy.sample ? <Notice icon='info'>演示用的合成文本，不是真实政策；金额、文号、电话都是虚构的</Notice> : null}
      {policy.status === 'expired' ? <Notice icon='history'>已于 {policy.effectiveTo} 到期，留在这里供对照</Notice> : null}
      {policy.status === 'unverified' ? <Notice icon='help'>还没有和原文核对过，办理前请向主管部门核实</Notice> : null}
      <InfoList
        rows={[
          {
            icon: 'file',
            hue: 'sky',
            title: policy.documentNumber ?? '来源未给出文号',
            text: policy.authority ?? '发文机关未给出',
          },
          {
            icon: 'clock',
            hue: 'lamp',
            title: `${policy.effectiveFrom ?? '未写明'} 起${policy.effectiveTo ? `，到 ${policy.effectiveTo}` : ''}`,
            text: '有效时间',
          },
          {
            icon: 'shield',
            hue: 'brand',
            title: [policy.source.name, policy.source.date].filter(Boolean).join('，'),
            text: checked.text,
          },
          ...(policy.original
            ? [
                {
                  icon: 'layers',
                  hue: 'plum' as const,
                  title: policy.original.name,
                  text: `发文机关的原件，${sizeText(policy.original.bytes)}`,
                  action: isWeapp ? '复制地址' : '打开',
                  onAction: () => openOriginal(policy.id),
                },
              ]
            : []),
        ]}
      />
      {replaces ? <Differences differences={policy.differences} title={replaces.title} /> : null}
      {policy.clauses.map((clause, i) => (
        <View key={clause.id} id={`clause-${i + 1}`}>
          {clause.chapter && clause.chapter !== policy.clauses[i - 1]?.chapter ? (
            <View className='policy-page__chapter' role='heading' aria-level='3'>
              {clause.chapter}
            </View>
          ) : null}
          <Card className={`policy-page__clause ${i === cited ? 'is-cited' : ''}`}>
            <Text className='policy-page__heading'>
              {nameOf(clause, i)}
              {i === cited ? '（回答引用）' : ''}
            </Text>
            <ClauseText clause={clause} citedRow={clauseId} />
          </Card>
        </View>
      ))}
      {replaces ? (
        <Notice icon='history' action='看旧版' onAction={() => open(paths.policy(replaces.id))}>
          替代了《{replaces.title}》
        </Notice>
      ) : null}
    </>
  )
}

/** As the document numbers it; by its place where it has no number of its own. */
const nameOf = ({ label, heading }: Clause, i: number) =>
  label ? [label, heading === label ? '' : heading].join(/、$/.test(label) ? '' : ' ').trim() : `${i + 1}. ${heading}`

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** WeChat opens no foreign address: there the link is for a browser. */
function openOriginal(id: string): void {
  if (isWeapp) copy(originalAddress(id))
  else location.href = originalAddress(id)
}
