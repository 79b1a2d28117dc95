import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { StaffProposal } from '../../contract/community/staff-proposals.ts'
import { api } from '../api/client.ts'
import { asApiError } from '../api/errors.ts'
import { HistoryDrawer } from '../frame/HistoryDrawer.tsx'
import { useSession } from '../frame/session.tsx'
import { onceKey } from '../kit/once.ts'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { proposalLabels, proposalNames } from './words.ts'

interface ProposalActsProps {
  proposal: StaffProposal
  /** Something was written and not saved. */
  isChanged: boolean
  /** What an act goes over. */
  version: () => { headers: { 'if-match': string } }
  onTook: (proposal: StaffProposal) => void
}

type Act = 'open' | 'rejected' | 'withdrawn' | 'decide' | 'outcome'

const names: Record<Act, string> = {
  open: '公开',
  rejected: '退回',
  withdrawn: '撤下',
  decide: '写决定',
  outcome: '写后来怎样',
}
const acts: Record<StaffProposal['state'], Act[]> = {
  review: ['open', 'rejected'],
  rejected: ['open'],
  open: ['decide', 'withdrawn'],
  decided: ['outcome'],
  withdrawn: ['open'],
}
const texts: Record<'open' | 'rejected' | 'withdrawn', string> = {
  open: '小程序里马上能看到；到开始的时间，大家就能表态和说话。',
  rejected: '提的人会收到理由。',
  withdrawn: '小程序里就看不到了，以后可以再公开；提的人会收到理由。',
}

/** Taking a proposal through its states, making a need of it, and looking back. */
export function ProposalActs({ proposal, isChanged, version, onTook }: ProposalActsProps) {
  const { may } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Act | 'history' | null>(null)
  const params = { id: proposal.id }
  const [main, ...rest] = acts[proposal.state]
  const isPublic = proposal.state === 'open' || proposal.state === 'decided'
  const others = [
    ...rest.map(act => ({ key: act as string, label: names[act] })),
    ...(isPublic && may('handle-needs') ? [{ key: 'need', label: proposal.needId ? '看转成的需求' : '转成需求' }] : []),
    ...(may('read-audit') ? [{ key: 'history', label: '改动记录' }] : []),
  ]
  async function makeNeed() {
    try {
      const body = { kind: 'proposal' as const, id: proposal.id }
      const { id } = await api('POST /staff/needs/sources', { body }, { idempotencyKey: onceKey() })
      void navigate({ to: '/needs/$id', params: { id } })
    } catch (error) {
      void message.error(asApiError(error).message)
    }
  }
  const start = (act: Act) => (isChanged ? void message.warning('有没保存的修改：先保存，再往下办') : setOpen(act))
  const close = () => setOpen(null)
  return (
    <>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others,
            onClick: ({ key }) => (key === 'need' ? void makeNeed() : key === 'history' ? setOpen(key) : start(key as Act)),
          }}
        >
          <Button>
            更多 <ChevronDown size={14} aria-hidden />
          </Button>
        </Dropdown>
      )}
      {main && (
        <Button type='primary' onClick={() => start(main)}>
          {names[main]}
        </Button>
      )}
      {open === 'decide' && <DecisionDialog proposal={proposal} version={version} onTook={onTook} onClose={close} />}
      {open === 'outcome' && (
        <ReasonDialog
          title='后来怎样'
          label='后来怎样（公开）'
          initial={proposal.outcome ?? ''}
          act='写上'
          onAct={async text => onTook(await api('PUT /staff/proposals/:id/outcome', { params, body: { text } }, version()))}
          onClose={close}
        />
      )}
      {(open === 'open' || open === 'rejected' || open === 'withdrawn') && (
        <ReasonDialog
          title={names[open]}
          label={open === 'open' ? null : '理由（提的人看得到）'}
          act={names[open]}
          isDangerous={open !== 'open'}
          onAct={async reason =>
            onTook(
              await api('PUT /staff/proposals/:id/state', { params, body: { state: open, reason: reason || null } }, version()),
            )
          }
          onClose={close}
        >
          {texts[open]}
        </ReasonDialog>
      )}
      {open === 'history' && (
        <HistoryDrawer
          kind='proposal'
          id={proposal.id}
          labels={{ ...proposalLabels, state: '状态', decision: '决定', decisionReason: '理由', outcome: '后来怎样' }}
          names={proposalNames}
          onClose={close}
        />
      )}
    </>
  )
}
