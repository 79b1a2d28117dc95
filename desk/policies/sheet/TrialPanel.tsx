import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { StaffSheet } from '../../../contract/policies/sheets.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { AnswerBlocks } from './AnswerBlocks.tsx'

/** Answers a question by the facts as they stand here, whoever has confirmed them. */
export function TrialPanel({ sheet }: { sheet: StaffSheet }) {
  const { id, version } = sheet
  const [question, setQuestion] = useState(sheet.question)
  const [draft, setDraft] = useState(question)
  const { data, error, isFetching } = useQuery({
    queryKey: ['trial', id, version, question, sheet.clauses.map(c => c.text.length).join()],
    queryFn: () => api('POST /staff/policies/:id/trial', { params: { id }, body: { question } }),
    placeholderData: keepPreviousData,
    enabled: question !== '',
  })
  const open = sheet.facts.filter(fact => fact.state === 'proposed').length
  return (
    <Panel title='试一试' className='trial'>
      <Input.Search
        aria-label='试问一句'
        enterButton='试答'
        value={draft}
        maxLength={300}
        loading={isFetching}
        onChange={event => setDraft(event.target.value)}
        onSearch={words => setQuestion(words.trim())}
      />
      <div aria-live='polite'>
        {error && <Failure error={asApiError(error)} />}
        {data?.answer && <AnswerBlocks blocks={data.answer.blocks} />}
      </div>
      <p className='caption'>
        {open > 0 ? `用 ${open} 条还没确认的要点算的，确认后才公开这样回答。` : '都确认过了；发布后公开这样回答。'}什么也不留存。
      </p>
    </Panel>
  )
}
