import { Button, Dropdown } from 'antd'
import { Check, MoreHorizontal, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FactValue, StaffFact, StaffSheet } from '../../../contract/policies/sheets.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { aboutNames, conditionNames, factText, groupNames, levelNames } from '../words.ts'
import { FactFields } from './FactFields.tsx'
import type { SheetDesk } from './sheet-query.ts'

interface FactsPanelProps {
  desk: SheetDesk
  sheet: StaffSheet
  chosen: string | null
  onChoose: (fact: string) => void
  /** Opens the dialog for a fact's words; null: for a new one. */
  onWords: (fact: StaffFact | null) => void
}

const groups = ['amounts', 'who', 'joins', 'sentences'] as const

const nameOf = (value: FactValue) =>
  value.group === 'who'
    ? conditionNames[value.fact]
    : value.group === 'sentences'
      ? aboutNames[value.about]
      : groupNames[value.group]

/** The facts one by one: what each says, the words it rests on, and whether somebody has confirmed it. */
export function FactsPanel({ desk, sheet, chosen, onChoose, onWords }: FactsPanelProps) {
  const { benefit, facts } = sheet
  const level = levelNames[benefit.level as keyof typeof levelNames] ?? ''
  return (
    <Panel title='要点' aside='答复、自查、倒计时都用它' className='facts'>
      <p className='fact-benefit'>
        <span className='fact-name'>补贴</span>
        <strong>
          {benefit.name} · {level}
        </strong>
      </p>
      {desk.failure && <Failure error={desk.failure} />}
      {facts.length === 0 && <Empty title='没有读出要点'>条款里有金额、条件的，可以自己加一条，指明原文。</Empty>}
      <div className='scrolls'>
        {groups.map(group => {
          const own = facts.filter(({ value }) => value.group === group)
          if (own.length === 0) return null
          return (
            <section key={group} aria-label={groupNames[group]}>
              <ul>
                {own.map((fact, i) => (
                  <FactRow
                    key={fact.id}
                    fact={fact}
                    isFirst={i === 0 || nameOf(own[i - 1]?.value ?? fact.value) !== nameOf(fact.value)}
                    benefits={sheet.benefits}
                    isChosen={fact.id === chosen}
                    desk={desk}
                    onChoose={() => onChoose(fact.id)}
                    onWords={() => onWords(fact)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <Button type='text' icon={<Plus size={16} aria-hidden />} onClick={() => onWords(null)}>
        加一条要点
      </Button>
    </Panel>
  )
}

interface FactRowProps {
  fact: StaffFact
  isFirst: boolean
  benefits: StaffSheet['benefits']
  isChosen: boolean
  desk: SheetDesk
  onChoose: () => void
  onWords: () => void
}

function FactRow({ fact, isFirst, benefits, isChosen, desk, onChoose, onWords }: FactRowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { value, quote, state, confirmedBy } = fact
  const name = nameOf(value)
  const isConfirmed = state === 'confirmed'
  return (
    <li ref={row} className={isChosen ? 'fact is-chosen' : 'fact'} onFocus={onChoose}>
      <span className='fact-name'>{isFirst ? name : ''}</span>
      <div className='fact-says'>
        {isChosen ? (
          <div className='fact-fields'>
            <FactFields value={value} benefits={benefits} onChange={next => void desk.change(fact.id, next)} />
          </div>
        ) : (
          <button type='button' className='fact-text' onClick={onChoose}>
            {factText(value, benefits)}
          </button>
        )}
        <button
          type='button'
          className='fact-quote'
          onClick={onChoose}
          aria-label={`${name}的原文，第 ${value.clause} 条：${quote}`}
        >
          第 {value.clause} 条“{quote}”
        </button>
      </div>
      <div className='fact-state'>
        {isConfirmed ? (
          <span title={`${confirmedBy} 确认`}>
            <StateTag tone='good'>已确认</StateTag>
          </span>
        ) : (
          <Button
            size='small'
            type='primary'
            ghost
            icon={<Check size={14} aria-hidden />}
            disabled={desk.isBusy}
            onClick={() => void desk.confirm(fact.id, true)}
            aria-label={`确认${name}：${quote}`}
          >
            确认
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'words', label: '重选原文' },
              ...(isConfirmed ? [{ key: 'open', label: '撤回这条确认' }] : []),
              { key: 'remove', label: '去掉这一条', danger: true },
            ],
            onClick: ({ key }) => {
              if (key === 'words') onWords()
              else if (key === 'open') void desk.confirm(fact.id, false)
              else void desk.remove(fact.id)
            },
          }}
        >
          <Button size='small' type='text' icon={<MoreHorizontal size={16} aria-hidden />} aria-label={`更多：${name}`} />
        </Dropdown>
      </div>
    </li>
  )
}
