import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { DepartmentList, RoutingRule } from '../../../contract/policies/departments.ts'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { ticketKindNames, wayNames } from '../tickets/ticket-words.ts'
import { topicNames } from './department-words.ts'

interface RulesPanelProps {
  list: DepartmentList
  onOpen: (rule: RoutingRule | 'new') => void
  onMove: (rules: RoutingRule[]) => void
}

/** The rules in their order: the first that fits is taken. */
export function RulesPanel({ list: { items, rules }, onOpen, onMove }: RulesPanelProps) {
  const nameOf = (id: string) => items.find(item => item.id === id)?.name ?? '不在名单里的部门'
  const up = (at: number) => onMove(rules.toSpliced(at - 1, 2, ...rules.slice(at - 1, at + 1).reverse()))
  return (
    <Panel title='分派规则' aside='从上往下，先对上的先用'>
      <p className='caption'>
        哪些字算哪一类，在
        <Link to='/word-lists/$name' params={{ name: 'ticket-topics.json' }}>
          词表
        </Link>
        里改。一条都对不上的，谁都能认领。
      </p>
      <ol className='posts'>
        {rules.map((rule, at) => (
          <li key={rule.id}>
            <div>
              <strong>{rule.name}</strong> {rule.sample && <StateTag tone='plain'>示例</StateTag>}
              <p>
                {nameOf(rule.lead)}牵头
                {rule.supporters.length > 0 && `，${rule.supporters.map(nameOf).join('、')}配合`}
              </p>
              <p className='caption'>
                {[wayNames[rule.way], topicNames[rule.topic], rule.kinds.map(kind => ticketKindNames[kind]).join('、')].join(
                  ' · ',
                )}
              </p>
            </div>
            <div className='post-acts'>
              {at > 0 && (
                <Button size='small' onClick={() => up(at)} aria-label={`把“${rule.name}”往上移`}>
                  上移
                </Button>
              )}
              <Button size='small' onClick={() => onOpen(rule)} aria-label={`改规则“${rule.name}”`}>
                改
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button type='text' icon={<Plus size={16} aria-hidden />} onClick={() => onOpen('new')}>
        加一条规则
      </Button>
    </Panel>
  )
}
