import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import type { StaffProposal } from '../../contract/community/staff-proposals.ts'
import { api } from '../api/client.ts'
import { Loaded } from '../kit/Loaded.tsx'
import { onceKey } from '../kit/once.ts'
import { PageHead } from '../kit/PageHead.tsx'
import { Panel } from '../kit/Panel.tsx'
import { RecordForm } from '../kit/RecordForm.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { dayText } from '../kit/times.ts'
import { followVersion, overVersion, VersionField } from '../kit/VersionField.tsx'
import './community.scss'
import { ProposalActs } from './ProposalActs.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import { Statements } from './Statements.tsx'
import { type ProposalValues, toProposalDraft, toProposalValues } from './values.ts'
import { choiceNames, decisionNames, flagText, proposalLabels, proposalNames, proposalState } from './words.ts'

const route = getRouteApi('/desk/proposals/$id')

export function ProposalPage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['proposal', id], queryFn: () => api('GET /staff/proposals/:id', { params: { id } }) })
  return <Loaded query={query}>{proposal => <ProposalEditor key={id} proposal={proposal} />}</Loaded>
}

export const NewProposalPage = () => <ProposalEditor proposal={null} />

/** Writes what is talked over at the left; what sides say, and what was decided, at the right. */
function ProposalEditor({ proposal }: { proposal: StaffProposal | null }) {
  const [form] = Form.useForm<ProposalValues>()
  const [isChanged, setChanged] = useState(false)
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  function took(saved: StaffProposal) {
    cache.setQueryData(['proposal', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['proposals'] })
    void cache.invalidateQueries({ queryKey: ['today'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const draft = toProposalDraft(form.getFieldsValue(true) as ProposalValues)
    if (proposal) {
      took(await api('PATCH /staff/proposals/:id', { params: { id: proposal.id }, body: draft }, overVersion(form)))
      return
    }
    const made = await api('POST /staff/proposals', { body: draft }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/proposals/$id', params: { id: made.id }, replace: true })
  }
  const state = proposal && proposalState(proposal)
  const fields = (
    <RecordForm<ProposalValues>
      name={`proposal:${proposal?.id ?? 'new'}`}
      form={form}
      initial={proposal ? toProposalValues(proposal) : { kind: 'four-sided', side: 'youth' }}
      labels={proposalLabels}
      act={proposal ? (proposal.state === 'open' ? '保存，公开的内容跟着改' : '保存') : '存下，先不公开'}
      onSave={save}
      onTakeCurrent={current => form.setFieldValue('version', (current as StaffProposal).version)}
      onDraft={setChanged}
      readCurrent={toProposalValues}
      names={proposalNames}
    >
      <VersionField />
      <ProposalFields />
    </RecordForm>
  )
  return (
    <>
      <PageHead
        title={proposal?.title ?? '新建议事'}
        beside={state && <StateTag tone={state.tone}>{state.text}</StateTag>}
        actions={
          proposal && <ProposalActs proposal={proposal} isChanged={isChanged} version={() => overVersion(form)} onTook={took} />
        }
      />
      {proposal ? (
        <>
          <About proposal={proposal} />
          <div className='columns'>
            <div>{proposal.state === 'decided' ? <Decided proposal={proposal} /> : fields}</div>
            <Statements proposal={proposal} onTook={took} />
          </div>
        </>
      ) : (
        <div className='community-form'>{fields}</div>
      )}
    </>
  )
}

function About({ proposal }: { proposal: StaffProposal }) {
  const { hasAuthor, votes, createdAt, sample, needId, flags, reason } = proposal
  return (
    <>
      <p className='caption community-about'>
        {[
          hasAuthor && '市民提的，有进展会告诉本人',
          `${choiceNames.for} ${votes.for}`,
          `${choiceNames.against} ${votes.against}`,
          `${choiceNames.other} ${votes.other}`,
          `${dayText(createdAt)} 收到`,
          sample && '示例',
        ]
          .filter(Boolean)
          .join(' · ')}
        {needId && (
          <>
            {' · '}
            <Link to='/needs/$id' params={{ id: needId }}>
              已转成需求
            </Link>
          </>
        )}
      </p>
      {flags.length > 0 && <p role='note'>公开前请看一下：{flagText(flags, proposalLabels)}</p>}
      {reason && <p role='note'>理由：{reason}</p>}
    </>
  )
}

/** What was talked over and decided stays as it was. */
function Decided({ proposal: { text, decision, decisionReason, decidedAt, outcome } }: { proposal: StaffProposal }) {
  return (
    <>
      <Panel title='议的事'>
        <p>{text}</p>
      </Panel>
      <Panel title={`决定：${decision ? decisionNames[decision] : ''}`} aside={decidedAt && dayText(decidedAt)}>
        <p>{decisionReason}</p>
      </Panel>
      <Panel title='后来怎样'>
        <p>{outcome ?? '还没有写'}</p>
      </Panel>
    </>
  )
}
