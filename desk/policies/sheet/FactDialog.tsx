import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { FactValue, StaffFact, StaffSheet } from '../../../contract/policies/sheets.ts'
import { DialogEnd } from '../../kit/DialogEnd.tsx'
import { conditionNames, groupNames } from '../words.ts'
import { FactFields } from './FactFields.tsx'
import type { SheetDesk } from './sheet-query.ts'

export interface Place {
  clause: number
  start: number
  end: number
}

interface FactDialogProps {
  desk: SheetDesk
  sheet: StaffSheet
  /** Null: a new one. */
  fact: StaffFact | null
  /** Words that were selected before. */
  at: Place | null
  onClose: () => void
}

const fresh = (group: FactValue['group'], at: Place): FactValue => {
  switch (group) {
    case 'amounts':
      return { group, ...at, degree: null, yuan: 0, per: 'month', months: null }
    case 'who':
      return { group, ...at, fact: 'age', degree: null, value: 35 }
    case 'joins':
      return { group, ...at, benefit: 'living', level: null, how: 'adds' }
    case 'sentences':
      return { group, ...at, about: 'window' }
  }
}

const firstValue = { age: 35, degree: '本科', graduatedWithin: 5, insuredMonths: 6, hukou: true, contractYears: 1 } as const

/** Says which words of which clause a fact rests on, and for a new one what it says. */
export function FactDialog({ desk, sheet, fact, at, onClose }: FactDialogProps) {
  const start = fact?.value ?? at ?? { clause: 1, start: 0, end: 0 }
  const [clause, setClause] = useState(start.clause)
  const [quote, setQuote] = useState(sheet.clauses[start.clause - 1]?.text.slice(start.start, start.end) ?? '')
  const [value, setValue] = useState<FactValue>(() => fact?.value ?? fresh('amounts', start))
  const text = sheet.clauses[clause - 1]?.text ?? ''
  const from = quote === '' ? -1 : text.indexOf(quote)
  const place = { clause, start: from, end: from + quote.length }
  async function save() {
    const next = { ...value, ...place }
    if (await (fact ? desk.change(fact.id, next) : desk.add(next))) onClose()
  }
  return (
    <Modal open title={fact ? '重选原文' : '加一条要点'} footer={null} onCancel={onClose} destroyOnHidden>
      {!fact && (
        <div className='row'>
          <Select
            aria-label='哪一类'
            value={value.group}
            options={Object.entries(groupNames).map(([group, label]) => ({ value: group as FactValue['group'], label }))}
            onChange={group => setValue(fresh(group, start))}
            style={{ width: 120 }}
          />
          {value.group === 'who' && (
            <Select
              aria-label='哪个条件'
              value={value.fact}
              options={Object.entries(conditionNames).map(([name, label]) => ({ value: name as keyof typeof firstValue, label }))}
              onChange={name => setValue({ ...value, fact: name, value: firstValue[name] })}
              style={{ width: 100 }}
            />
          )}
          <FactFields value={value} benefits={sheet.benefits} onChange={setValue} />
        </div>
      )}
      <label className='fact-label' htmlFor='fact-clause'>
        依据在第几条
      </label>
      <Select
        id='fact-clause'
        value={clause}
        options={sheet.clauses.map(({ heading }, i) => ({ value: i + 1, label: `${i + 1} ${heading}` }))}
        onChange={setClause}
        style={{ width: '100%' }}
      />
      <label className='fact-label' htmlFor='fact-quote'>
        原文（照抄条款里的字；也可以关掉这里，先用鼠标在条款里选）
      </label>
      <Input.TextArea id='fact-quote' value={quote} onChange={event => setQuote(event.target.value)} autoSize={{ minRows: 2 }} />
      {quote !== '' && from < 0 && <p className='fact-missing'>第 {clause} 条里没有这几个字，请照原文一字不差地写。</p>}
      <p className='fact-clause-text'>{text}</p>
      <DialogEnd
        act={fact ? '用这几个字' : '加上'}
        isBusy={desk.isBusy}
        failure={desk.failure}
        isDisabled={from < 0}
        onAct={save}
        onClose={onClose}
      />
    </Modal>
  )
}
