import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { DepartmentEntry } from '../../../contract/policies/departments.ts'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { today } from '../../kit/times.ts'
import { kindNames } from './department-words.ts'

interface DepartmentTreeProps {
  items: DepartmentEntry[]
  stale: string[]
  onOpen: (department: DepartmentEntry | 'new') => void
  onChecked: (department: DepartmentEntry) => void
}

/** Who answers to whom, each with what it deals with and when that was last looked at. */
export function DepartmentTree({ items, stale, onOpen, onChecked }: DepartmentTreeProps) {
  const isStale = ({ id, checkedOn }: DepartmentEntry) => checkedOn === null || (stale.includes(id) && checkedOn !== today())
  const known = new Set(items.map(({ id }) => id))
  const roots = items.filter(({ parent }) => parent === null || !known.has(parent))
  const countOf = (kind: DepartmentEntry['kind']) => items.filter(item => item.kind === kind).length
  const branch = (entries: DepartmentEntry[], passed: string[] = []) => (
    <ul className='posts department-branch'>
      {entries.map(entry => {
        const below = items.filter(({ id, parent }) => parent === entry.id && !passed.includes(id))
        return (
          <li key={entry.id} className='department'>
            <div className='department-row'>
              <div>
                <strong>{entry.name}</strong> <span className='caption'>{kindNames[entry.kind]}</span>{' '}
                {entry.sample && <StateTag tone='plain'>示例</StateTag>}{' '}
                {isStale(entry) && <StateTag tone='waiting'>要核对</StateTag>}
                <p>{entry.deals}</p>
                <p className='caption'>
                  {[
                    entry.hours ?? '上班时间待补',
                    entry.phone ?? '电话待补',
                    entry.source,
                    entry.checkedOn && `核对于 ${entry.checkedOn}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className='post-acts'>
                <Button
                  size='small'
                  onClick={() => onChecked({ ...entry, checkedOn: today() })}
                  aria-label={`今天核对过“${entry.name}”`}
                >
                  今天核对过
                </Button>
                <Button size='small' onClick={() => onOpen(entry)} aria-label={`改“${entry.name}”`}>
                  改
                </Button>
              </div>
            </div>
            {below.length > 0 && branch(below, [...passed, entry.id])}
          </li>
        )
      })}
    </ul>
  )
  return (
    <Panel title='指挥中心、分中心和部门' aside={`${countOf('centre')} + ${countOf('sub-centre')} + ${countOf('department')}`}>
      {branch(roots)}
      <Button type='text' icon={<Plus size={16} aria-hidden />} onClick={() => onOpen('new')}>
        加一个部门或分中心
      </Button>
    </Panel>
  )
}
