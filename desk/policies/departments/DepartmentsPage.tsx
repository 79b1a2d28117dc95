import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { DepartmentEntry, DepartmentList, RoutingRule, StaffDepartments } from '../../../contract/policies/departments.ts'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { merged } from '../../kit/merged.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { momentText } from '../../kit/times.ts'
import { VersionsDrawer } from '../../kit/VersionsDrawer.tsx'
import { useWholeList } from '../../kit/whole-list.ts'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { DepartmentTree } from './DepartmentTree.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { RuleTrial } from './RuleTrial.tsx'
import '../lists/lists.scss'
import './departments.scss'

const listOf = ({ items, rules }: DepartmentList): DepartmentList => ({ items, rules })

/** The centre, its sub-centres, the departments, and the rules that set new tickets on their way. */
export function DepartmentsPage() {
  const query = useQuery({ queryKey: ['departments'], queryFn: () => api('GET /staff/departments', {}) })
  return <Loaded query={query}>{found => <Editor first={found} />}</Loaded>
}

/** Puts one in its place, or at the end. */
const putIn = <T extends { id: string }>(all: T[], one: T) =>
  all.some(({ id }) => id === one.id) ? all.map(old => (old.id === one.id ? one : old)) : [...all, one]
const without = <T extends { id: string }>(all: T[], id: string) => all.filter(one => one.id !== id)

function Editor({ first }: { first: StaffDepartments }) {
  const client = useQueryClient()
  const list = useWholeList<DepartmentList, StaffDepartments>({
    name: 'draft:departments',
    first,
    partOf: listOf,
    read: () => api('GET /staff/departments', {}),
    send: (value, reason, version) =>
      api('PUT /staff/departments', { body: { list: value, reason } }, { headers: { 'if-match': String(version) } }),
    merge(base, mine, theirs) {
      const items = merged(base.items, mine.items, theirs.items, ({ id }) => id)
      const rules = merged(base.rules, mine.rules, theirs.rules, ({ id }) => id)
      return {
        value: { items: items.items, rules: rules.items },
        both: [...items.both, ...rules.both].map(({ name }) => name),
      }
    },
    onSaved: saved => client.setQueryData(['departments'], saved),
  })
  const { found, value, setValue } = list
  const [department, setDepartment] = useState<DepartmentEntry | 'new' | null>(null)
  const [rule, setRule] = useState<RoutingRule | 'new' | null>(null)
  const [open, setOpen] = useState<'save' | 'versions' | null>(null)
  const { act, failure } = useActing()
  return (
    <>
      <PageHead
        title='部门和分派'
        beside={
          found.version === 0 ? '随程序来的' : `第 ${found.version} 版，${found.savedBy} 存于 ${momentText(found.savedAt ?? '')}`
        }
        actions={
          <>
            <Button onClick={() => setOpen('versions')}>以前的样子</Button>
            {list.isChanged && <Button onClick={list.undo}>不改了</Button>}
            <Button type='primary' disabled={!list.isChanged} onClick={() => setOpen('save')}>
              存下并马上用
            </Button>
          </>
        }
      />
      {failure && <Failure error={failure} />}
      {list.told && <Alert type='warning' showIcon title={list.told} style={{ marginBottom: 12 }} />}
      <div className='columns'>
        <DepartmentTree
          items={value.items}
          stale={found.stale}
          onOpen={setDepartment}
          onChecked={entry => setValue({ ...value, items: putIn(value.items, entry) })}
        />
        <div>
          <RulesPanel list={value} onOpen={setRule} onMove={rules => setValue({ ...value, rules })} />
          <RuleTrial list={value} />
        </div>
      </div>
      {department && (
        <DepartmentDialog
          department={department === 'new' ? null : department}
          all={value.items}
          onDone={entry => setValue({ ...value, items: putIn(value.items, entry) })}
          onRemove={id => setValue({ ...value, items: without(value.items, id) })}
          onClose={() => setDepartment(null)}
        />
      )}
      {rule && (
        <RuleDialog
          rule={rule === 'new' ? null : rule}
          list={value}
          onDone={next => setValue({ ...value, rules: putIn(value.rules, next) })}
          onRemove={id => setValue({ ...value, rules: without(value.rules, id) })}
          onClose={() => setRule(null)}
        />
      )}
      {open === 'save' && (
        <ReasonDialog title='存下并马上用' label='为什么改' act='存下并马上用' onAct={list.save} onClose={() => setOpen(null)}>
          之后提交的工单按新规则分派；已经在办的不动，要换部门请在工单里转办。
        </ReasonDialog>
      )}
      {open === 'versions' && (
        <VersionsDrawer
          name='departments'
          current={found.version}
          load={() => api('GET /staff/departments/versions', {})}
          onTake={async earlier => {
            await act(async () =>
              setValue(await api('GET /staff/departments/versions/:version', { params: { version: String(earlier) } })),
            )
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
