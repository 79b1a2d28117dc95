import { getRouteApi, Link } from '@tanstack/react-router'
import type { StaffNeed } from '../../contract/community/staff-needs.ts'
import { api } from '../api/client.ts'
import { Empty, NoMatch } from '../kit/Empty.tsx'
import { FilterSelect } from '../kit/FilterSelect.tsx'
import { NewLink } from '../kit/NewLink.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { usePages } from '../kit/pages.ts'
import { type Column, ResourceTable } from '../kit/ResourceTable.tsx'
import { SearchField } from '../kit/SearchField.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { dayText } from '../kit/times.ts'
import { needSideNames, needState, needStateNames, paceNames, wayNames } from './words.ts'

const route = getRouteApi('/desk/needs')
const onlyNames = { overdue: '已超期', due: '3 天内到期', mine: '我负责的' } as const

/** All needs: those that wait for review first, then by their day. */
export function NeedsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const pages = usePages(['needs', search], (after, signal) =>
    api('GET /staff/needs', { query: { limit: 50, ...search, ...after } }, { signal }),
  )
  return (
    <>
      <PageHead title='需求清单' actions={<NewLink to='/needs/new'>记一条需求</NewLink>} />
      <ResourceTable
        name='needs'
        caption='需求清单'
        unit='条'
        pages={pages}
        columns={columns}
        onOpen={need => void navigate({ to: '/needs/$id', params: { id: need.id } })}
        empty={
          Object.values(search).some(value => value !== undefined) ? (
            <NoMatch of='需求' onClear={() => void navigate({ search: {} })} />
          ) : (
            <Empty title='还没有需求' action={<Link to='/needs/new'>记第一条</Link>}>
              市民在小程序「需求清单」里说的，也会出现在这里。
            </Empty>
          )
        }
        filters={
          <>
            <SearchField label='搜需求' value={search.q} onSearch={q => set({ q })} />
            <FilterSelect label='状态' names={needStateNames} value={search.state} onChange={state => set({ state })} />
            <FilterSelect label='只看' names={onlyNames} width={130} value={search.only} onChange={only => set({ only })} />
          </>
        }
      />
    </>
  )
}

const columns: Column<StaffNeed>[] = [
  {
    key: 'title',
    title: '需求',
    render: need => (
      <>
        <Link to='/needs/$id' params={{ id: need.id }}>
          {need.title}
        </Link>
        {need.sample && <span className='caption'> 示例</span>}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: need => {
      const { text, tone } = needState(need)
      return <StateTag tone={tone}>{text}</StateTag>
    },
  },
  { key: 'dueOn', title: '办完', render: need => (need.dueOn ? `${dayText(need.dueOn)} 前` : '没定') },
  { key: 'steward', title: '管家', render: need => need.steward ?? '没定' },
  { key: 'handler', title: '谁负责', render: need => need.handler ?? '没人' },
  { key: 'echoes', title: '也需要', isNumber: true, render: need => need.echoes },
  { key: 'raisedBy', title: '谁需要', render: need => needSideNames[need.raisedBy] },
  {
    key: 'way',
    title: '办法',
    render: need => [need.pace && paceNames[need.pace], need.way && wayNames[need.way]].filter(Boolean).join(' · ') || '没定',
  },
  { key: 'departments', title: '部门', isExtra: true, render: need => need.departments.join('、') },
  { key: 'createdAt', title: '收到', isExtra: true, render: need => dayText(need.createdAt) },
]
