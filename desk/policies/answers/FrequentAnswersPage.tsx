import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { FrequentAnswer } from '../../../contract/policies/tickets.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'

/** Answers out of cases that everybody may read once a second person has reviewed them. */
export function FrequentAnswersPage() {
  const client = useQueryClient()
  const { may } = useSession()
  const { act, failure, isBusy, forgetFailure } = useActing()
  const [open, setOpen] = useState<FrequentAnswer | null>(null)
  const pages = usePages(['frequent-answers'], after => api('GET /staff/frequent-answers', { query: after }))
  const publish = ({ id }: FrequentAnswer, published: boolean) =>
    act(async () => {
      setOpen(await api('PUT /staff/frequent-answers/:id/publication', { params: { id }, body: { published } }))
      await client.invalidateQueries({ queryKey: ['frequent-answers'] })
    })
  const show = (row: FrequentAnswer) => {
    forgetFailure()
    setOpen(row)
  }
  const columns: Column<FrequentAnswer>[] = [
    {
      key: 'question',
      title: '问题',
      render: row => (
        <Button
          type='link'
          style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'left' }}
          onClick={() => show(row)}
        >
          {row.question}
        </Button>
      ),
    },
    { key: 'state', title: '状态', render: row => <FrequentState answer={row} /> },
    { key: 'answer', title: '答复', render: row => row.answer.slice(0, 80) },
    { key: 'at', title: '发布于', render: row => (row.publishedAt ? momentText(row.publishedAt) : '') },
  ]
  return (
    <>
      <PageHead title='常见问答' beside='从答复过的工单拟来，别人审过才公开' />
      <ResourceTable
        name='frequent-answers'
        caption='常见问答'
        unit='条'
        columns={columns}
        pages={pages}
        onOpen={show}
        empty={<Empty title='还没有常见问答'>答复工单之后，在工单页点“拟成常见问答”。</Empty>}
      />
      {open && (
        <Drawer
          open
          size={520}
          title='常见问答'
          onClose={() => setOpen(null)}
          footer={
            may('review-answers') && (
              <Button
                type='primary'
                danger={open.state === 'published'}
                loading={isBusy}
                onClick={() => void publish(open, open.state === 'draft')}
              >
                {open.state === 'draft' ? '审过了，发布到小程序' : '从小程序撤下'}
              </Button>
            )
          }
        >
          <h2>{open.question}</h2>
          <p>
            <FrequentState answer={open} />
          </p>
          <p style={{ whiteSpace: 'pre-wrap', margin: '12px 0' }}>{open.answer}</p>
          <h3>依据</h3>
          {open.citations.length === 0 && <p className='caption'>这条答复没有引用条款。</p>}
          {open.citations.map(citation => (
            <blockquote key={citation.clauseId} style={{ margin: '8px 0' }}>
              {citation.quote}
              <div className='caption'>
                {citation.title} · {citation.heading}
              </div>
            </blockquote>
          ))}
          {failure && <Failure error={failure} />}
        </Drawer>
      )}
    </>
  )
}

const FrequentState = ({ answer }: { answer: FrequentAnswer }) =>
  answer.state === 'published' ? <StateTag tone='good'>已公开</StateTag> : <StateTag tone='waiting'>等审核</StateTag>
