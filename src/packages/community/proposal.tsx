import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { getProposal } from '@/api/community'
import { decisionNames, kindNames, sideNames } from '@/community/labels'
import { coverOf } from '@/culture/covers'
import { Screen } from '@/frame/Screen'
import { ShareAction } from '@/home/ShareAction'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Card } from '@/kit/Card'
import { Paragraphs } from '@/kit/Paragraphs'
import { ResourceView } from '@/kit/ResourceView'
import { paths } from '@/lib/routes'
import { clockText, shortDay } from '@/lib/time'
import type { Proposal } from '../../../contract/community/proposals.ts'
import { DecisionPart } from './components/DecisionPart'
import { ProposalTags } from './components/ProposalTags'
import { SayBox } from './components/SayBox'
import { Sides } from './components/Sides'
import { VoteBox } from './components/VoteBox'
import './community.scss'

/** A proposal: what each side says, how people stand to it, what was decided, and what became of it. */
export default function ProposalPage() {
  const { id = '' } = useRouter().params
  const proposal = useResource(`proposal:${id}`, () => getProposal(id))
  usePageShare(() => ({ title: proposal.data?.title ?? '议事', path: paths.proposal(id), picture: 'talk' }))
  return (
    <Screen title='议事' footer={proposal.data ? <Foot proposal={proposal.data} /> : undefined}>
      <View className='page-body'>
        <ResourceView resource={proposal}>
          {data => <ProposalView proposal={data} onChange={next => proposal.change(() => next)} />}
        </ResourceView>
      </View>
    </Screen>
  )
}

function Foot({ proposal }: { proposal: Proposal }) {
  const { id, kind, title, status, opensAt, closesAt, votes, decided, sample } = proposal
  const voted = votes.for + votes.against + votes.other
  const stand = {
    upcoming: `${momentOf(opensAt)} 开始议`,
    open: `议到 ${momentOf(closesAt)}`,
    closed: '已截止，等决定',
    decided: decided ? `决定：${decisionNames[decided.decision]}` : '',
  }[status]
  return (
    <>
      <ShareAction
        content={{
          label: kindNames[kind],
          title,
          lines: [stand, voted > 0 ? `${voted} 人表态` : '', sample ? '示例内容' : ''].filter(Boolean),
          picture: coverOf('talk'),
          path: paths.proposal(id),
          scene: `d.${id}`,
        }}
      />
      <View className='community__closing'>{stand}</View>
    </>
  )
}

const momentOf = (iso: string) => `${shortDay(iso)} ${clockText(iso)}`

interface ProposalViewProps {
  proposal: Proposal
  onChange: (next: Proposal) => void
}

function ProposalView({ proposal, onChange }: ProposalViewProps) {
  const { title, side, text, opensAt, closesAt } = proposal
  return (
    <>
      <ProposalTags proposal={proposal} />
      <View className='community__title' role='heading' aria-level='1'>
        {title}
      </View>
      <View className='community__by'>
        <View>{sideNames[side]}提出</View>
        {momentOf(opensAt)} 到 {momentOf(closesAt)}
      </View>
      <Card className='community__text'>
        <Paragraphs text={text} />
      </Card>
      <DecisionPart proposal={proposal} />
      <VoteBox proposal={proposal} onChange={onChange} />
      <Sides proposal={proposal} />
      <SayBox proposal={proposal} onChange={onChange} />
    </>
  )
}
