import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ProposalSide } from '../../contract/community/proposals.ts'
import type { StaffProposal, StaffStatement } from '../../contract/community/staff-proposals.ts'
import { api } from '../api/client.ts'
import { district } from '../frame/district.ts'
import { useActing } from '../kit/acting.ts'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'
import { onceKey } from '../kit/once.ts'
import { optionsOf } from '../kit/options.ts'
import { Panel } from '../kit/Panel.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { dayText } from '../kit/times.ts'
import { flagText, sideNames, statementStates } from './words.ts'

interface StatementsProps {
  proposal: StaffProposal
  onTook: (proposal: StaffProposal) => void
}

/** What the sides say: each to be reviewed, and those of offices to be written down. */
export function Statements({ proposal, onTook }: StatementsProps) {
  const isOpen = proposal.state === 'open'
  const missing = proposal.missing.map(side => sideNames[side]).join('、')
  return (
    <div>
      <Panel title='各方怎么说' aside={isOpen && missing ? `还没说的：${missing}` : undefined}>
        {proposal.statements.length === 0 && <Empty title='还没有人说'>公开以后，市民在小程序里说的会到这里等审。</Empty>}
        {proposal.statements.map(statement => (
          <OneStatement key={statement.id} proposal={proposal} statement={statement} onTook={onTook} />
        ))}
      </Panel>
      {isOpen && <NewStatement proposal={proposal} onTook={onTook} />}
    </div>
  )
}

function OneStatement({ proposal, statement, onTook }: StatementsProps & { statement: StaffStatement }) {
  const [isRejecting, setRejecting] = useState(false)
  const { act, failure, isBusy } = useActing()
  const { text, tone } = statementStates[statement.state]
  const review = async (published: boolean, reason: string | null) =>
    onTook(
      await api('PUT /staff/proposals/:id/statements/:statement', {
        params: { id: proposal.id, statement: statement.id },
        body: { published, reason },
      }),
    )
  return (
    <div className='community-statement'>
      <StateTag tone={tone}>{text}</StateTag> <strong>{sideNames[statement.side]}</strong>{' '}
      <span className='caption'>
        {statement.office ?? '市民，公开时不署名'} · {dayText(statement.createdAt)}
      </span>
      <p>{statement.text}</p>
      {statement.flags.length > 0 && <p role='note'>请看一下：{flagText(statement.flags, { text: '话' })}</p>}
      {statement.reason && <p className='caption'>理由：{statement.reason}</p>}
      {failure && <Failure error={failure} />}
      {proposal.state === 'open' && (
        <div className='row'>
          {statement.state !== 'published' && (
            <Button size='small' type='primary' loading={isBusy} onClick={() => void act(() => review(true, null))}>
              公开这段
            </Button>
          )}
          {statement.state !== 'rejected' && (
            <Button size='small' onClick={() => setRejecting(true)}>
              退回这段
            </Button>
          )}
        </div>
      )}
      {isRejecting && (
        <ReasonDialog
          title='退回这段意见'
          label='理由（说的人看得到）'
          act='退回'
          onAct={reason => review(false, reason)}
          onClose={() => setRejecting(false)}
        />
      )}
    </div>
  )
}

interface Said {
  side: Exclude<ProposalSide, 'youth'>
  office: string
  text: string
}

const { youth: _, ...officeSides } = sideNames

function NewStatement({ proposal, onTook }: StatementsProps) {
  const [form] = Form.useForm<Said>()
  const [key, setKey] = useState(onceKey)
  const { act, failure, isBusy } = useActing()
  const add = (body: Said) =>
    act(async () => {
      onTook(await api('POST /staff/proposals/:id/statements', { params: { id: proposal.id }, body }, { idempotencyKey: key }))
      setKey(onceKey())
      form.resetFields()
    })
  return (
    <Panel title='记一方的意见' aside='马上公开'>
      <Form<Said> name='statement' form={form} layout='vertical' requiredMark={false} onFinish={body => void add(body)}>
        <Form.Item name='side' label='哪一方' rules={[{ required: true, message: '请选哪一方' }]}>
          <Select aria-label='哪一方' options={optionsOf(officeSides)} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name='office' label='哪家单位' rules={[{ required: true, whitespace: true, message: '请写是哪家单位' }]}>
          <Input maxLength={40} placeholder={`如 ${district.streetShort}社区居委会，不写人名`} />
        </Form.Item>
        <Form.Item name='text' label='怎么说' rules={[{ required: true, whitespace: true, message: '请写怎么说的' }]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
        {failure && <Failure error={failure} />}
        <Button htmlType='submit' loading={isBusy}>
          记下并公开
        </Button>
      </Form>
    </Panel>
  )
}
