import { Input, Select } from 'antd'
import { useState } from 'react'
import type { DepartmentList } from '../../../contract/policies/departments.ts'
import type { TicketKind } from '../../../contract/policies/tickets.ts'
import { api, type Reply } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ticketKindNames, wayNames } from '../tickets/ticket-words.ts'

const kinds = Object.entries(ticketKindNames).map(([value, label]) => ({ value: value as TicketKind, label }))

/** Whose a sentence would be by the rules as they stand on the page. */
export function RuleTrial({ list }: { list: DepartmentList }) {
  const [kind, setKind] = useState<TicketKind>('complaint')
  const [found, setFound] = useState<Reply<'POST /staff/departments/trial'> | null>(null)
  const { act, failure, isBusy } = useActing()
  const ask = (text: string) =>
    text.trim() !== '' &&
    void act(async () => setFound(await api('POST /staff/departments/trial', { body: { list, text, kind } })))
  const nameOf = (id: string) => list.items.find(item => item.id === id)?.name ?? id
  return (
    <Panel title='试一试' aside='用还没存的试'>
      <Select aria-label='是哪一类' value={kind} options={kinds} onChange={setKind} style={{ width: 100, marginBottom: 8 }} />
      <Input.Search aria-label='试分一件' placeholder='如 门口垃圾没人清' enterButton='试分' loading={isBusy} onSearch={ask} />
      <div aria-live='polite'>
        {failure && <Failure error={failure} />}
        {found &&
          (found.rule ? (
            <p>
              按“{found.rule.name}”：{nameOf(found.rule.lead)}牵头
              {found.rule.supporters.length > 0 && `，${found.rule.supporters.map(nameOf).join('、')}配合`}（
              {wayNames[found.rule.way]}）
            </p>
          ) : (
            <p className='caption'>没有规则对得上，谁都能认领。</p>
          ))}
      </div>
    </Panel>
  )
}
