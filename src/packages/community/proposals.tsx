import { View } from '@tarojs/components'
import { useState } from 'react'
import { listMyProposals, listProposals, type ProposalsShown, takeBackProposal } from '@/api/community'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { usePagedList } from '@/hooks/use-paged-list'
import { Button } from '@/kit/Button'
import { Chip, ChipRow } from '@/kit/Chip'
import { PagedRows } from '@/kit/PagedRows'
import { SectionHeader } from '@/kit/SectionHeader'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { useSession } from '@/stores/session'
import type { ProposalSummary } from '../../../contract/community/proposals.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { OwnWords } from './components/OwnWords'
import { ProposalCard } from './components/ProposalCard'
import './community.scss'

const shelves: { show: ProposalsShown; text: string; empty: string }[] = [
  { show: 'open', text: '正在议', empty: '现在没有在议的事' },
  { show: 'decided', text: '有决定的', empty: '还没有作过决定' },
]

/** What is talked over right now, and what was decided. */
export default function ProposalsPage() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const [show, setShow] = useState<ProposalsShown>('open')
  const list = usePagedList<ProposalSummary, Page<ProposalSummary>>(`proposals:${show}`, cursor =>
    listProposals({ show, ...(cursor ? { cursor } : {}) }),
  )
  usePageShare(() => ({ title: '议事：青年、商户、社区、部门一起商量', path: paths.proposals(), picture: 'talk' }))
  const propose = () => open(paths.newProposal())
  return (
    <Screen
      title='议事'
      footer={
        <Button className='community__main' icon='plus' onPress={propose}>
          提一件事
        </Button>
      }
    >
      <View className='page-body'>
        <View className='community__lead'>青年、商户、社区、部门一起商量；决定和理由、后来怎样，都写在这里。</View>
        {isSignedIn ? (
          <OwnWords title='我提的' name='my-proposals' load={listMyProposals} takeBack={takeBackProposal} path={paths.proposal} />
        ) : null}
        <ChipRow>
          {shelves.map(shelf => (
            <Chip key={shelf.show} isOn={show === shelf.show} onPress={() => setShow(shelf.show)}>
              {shelf.text}
            </Chip>
          ))}
        </ChipRow>
        <SectionHeader title='大家在议' />
        <PagedRows
          list={list}
          unit='件'
          renderItem={proposal => <ProposalCard key={proposal.id} proposal={proposal} />}
          empty={
            <Empty
              title={shelves.find(shelf => shelf.show === show)?.empty ?? ''}
              text='想改什么，可以提出来，工作人员看过就公开'
              action='提一件事'
              onAction={propose}
            />
          }
        />
      </View>
    </Screen>
  )
}
