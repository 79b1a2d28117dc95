import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { forget, keep, readKept } from '../../kit/kept.ts'
import { onceKey } from '../../kit/once.ts'
import { Panel } from '../../kit/Panel.tsx'
import { type Cited, CitePicker } from './CitePicker.tsx'
import type { DoDeed } from './do-deed.ts'

interface Draft {
  text: string
  cited: Cited[]
}

/** Writes the answer: from a template or by hand, with the clauses it rests on. Kept on this computer until it is sent. */
export function ReplyBox({ ticket, onDeed }: { ticket: StaffTicket; onDeed: DoDeed }) {
  const { id, version } = ticket
  const draftName = `draft:ticket:${id}`
  const [draft, setDraft] = useState<Draft>(() => readKept<Draft>(draftName) ?? { text: '', cited: [] })
  const [isCiting, setCiting] = useState(false)
  const { act, failure, isBusy } = useActing()
  /** The same for each attempt to send the same words. */
  const sending = useRef({ words: '', key: onceKey() })
  const templates = useQuery({ queryKey: ['reply-templates'], queryFn: () => api('GET /staff/reply-templates', {}) })
  const change = (next: Partial<Draft>) => {
    const whole = { ...draft, ...next }
    setDraft(whole)
    keep(draftName, whole)
  }
  const send = () =>
    act(async () => {
      const body = { text: draft.text.trim(), citations: draft.cited.map(({ clauseId, quote }) => ({ clauseId, quote })) }
      const words = JSON.stringify([body, version])
      if (sending.current.words !== words) sending.current = { words, key: onceKey() }
      const options = { headers: { 'if-match': String(version) }, idempotencyKey: sending.current.key }
      await onDeed(() => api('POST /staff/tickets/:id/reply', { params: { id }, body }, options))
      forget(draftName)
      setDraft({ text: '', cited: [] })
    })
  const isOpen = /〔[^〕]*〕/.test(draft.text)
  const items = templates.data?.items ?? []
  return (
    <Panel title='答复' className='reply not-printed' aside={draft.text ? '写到一半的留在这台电脑上' : undefined}>
      {items.length > 0 && (
        <Select
          aria-label='用模板'
          placeholder='用模板'
          value={null}
          options={items.map(({ id: value, title }) => ({ value, label: title }))}
          onChange={chosen => {
            const template = items.find(item => item.id === chosen)
            if (template) change({ text: [draft.text, template.text].filter(Boolean).join('\n') })
          }}
          style={{ width: '100%', marginBottom: 8 }}
        />
      )}
      <Input.TextArea
        aria-label='答复的内容'
        placeholder='说清能不能、为什么、去哪里办、带什么'
        value={draft.text}
        maxLength={4000}
        autoSize={{ minRows: 4, maxRows: 16 }}
        onChange={event => change({ text: event.target.value })}
      />
      {isOpen && <p className='caption'>还有〔〕里的要填。</p>}
      {draft.cited.map(cited => (
        <blockquote key={cited.clauseId}>
          {cited.quote}
          <footer className='caption'>
            {cited.title} · {cited.heading}{' '}
            <Button
              size='small'
              type='text'
              icon={<X size={14} aria-hidden />}
              aria-label={`不引用“${cited.heading}”`}
              onClick={() => change({ cited: draft.cited.filter(other => other !== cited) })}
            />
          </footer>
        </blockquote>
      ))}
      {failure && <Failure error={failure} />}
      <div className='row reply-acts'>
        <Button type='primary' disabled={draft.text.trim() === '' || isOpen} loading={isBusy} onClick={() => void send()}>
          答复提问人
        </Button>
        <Button onClick={() => setCiting(true)}>引用条款</Button>
      </div>
      {isCiting && (
        <CitePicker
          ticketId={id}
          onChoose={cited => {
            change({ cited: [...draft.cited.filter(other => other.clauseId !== cited.clauseId), cited] })
            setCiting(false)
          }}
          onClose={() => setCiting(false)}
        />
      )}
    </Panel>
  )
}
