import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { EmployerState, StaffEmployer } from '../../../contract/careers/employers.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { dayText } from '../../kit/times.ts'
import { employerStates } from '../job-words.ts'

const route = getRouteApi('/desk/employers')

const columns: Column<StaffEmployer>[] = [
  {
    key: 'name',
    title: '企业',
    render: ({ id, name, shortName, sample }) => (
      <>
        <Link to='/employers/$id' params={{ id }}>
          {name}
        </Link>
        <span className='caption'>
          {shortName ? ` ${shortName}` : ''}
          {sample ? ' 示例' : ''}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    title: '核验',
    render: ({ state }) => <StateTag tone={employerStates[state][0]}>{employerStates[state][1]}</StateTag>,
  },
  { key: 'waiting', title: '等着公开的岗位', isNumber: true, render: ({ waitingJobs }) => waitingJobs },
  { key: 'jobs', title: '公开的岗位', isNumber: true, render: ({ jobCount }) => jobCount },
  { key: 'industry', title: '行业', render: ({ industry }) => industry ?? '—' },
  { key: 'until', title: '核验有效到', render: ({ lastCheck }) => (lastCheck ? dayText(lastCheck.validUntil) : '—') },
]

/** Employers: those first whose check lets the most postings out. */
export function EmployersPage() {
  const { state, q } = route.useSearch()
  const navigate = useNavigate()
  const pages = usePages(['employers', state, q], after =>
    api('GET /staff/employers', {
      query: { ...(state ? { state } : {}), ...(q ? { q } : {}), ...after },
    }),
  )
  const set = (change: { state?: EmployerState | undefined; q?: string | undefined }) =>
    void navigate({ to: '/employers', search: { state, q, ...change } })
  return (
    <>
      <PageHead
        title='企业'
        beside='核验过的企业，岗位才公开；核验最长 180 天有效'
        actions={
          <Link to='/employers/new'>
            <Button type='primary' tabIndex={-1}>
              登记企业
            </Button>
          </Link>
        }
      />
      <ResourceTable
        name='employers'
        caption='企业'
        unit='家'
        columns={columns}
        pages={pages}
        onOpen={({ id }) => void navigate({ to: '/employers/$id', params: { id } })}
        filters={
          <>
            <SearchField label='搜企业名称、简称、行业' value={q} onSearch={words => set({ q: words })} />
            <Select<EmployerState | ''>
              aria-label='核验状态'
              style={{ width: 150 }}
              value={state ?? ''}
              onChange={value => set({ state: value || undefined })}
              options={[
                { value: '', label: '全部' },
                ...Object.entries(employerStates).map(([value, [, label]]) => ({ value: value as EmployerState, label })),
              ]}
            />
          </>
        }
        empty={
          state === 'waiting' && !q ? (
            <Empty title='没有等核验的企业'>新导入的表里有新企业时，会排在这里。</Empty>
          ) : (
            <Empty
              title={state || q ? '没有这样的企业' : '还没有企业'}
              action={
                state || q ? (
                  <Button onClick={() => void navigate({ to: '/employers', search: {} })}>看全部企业</Button>
                ) : undefined
              }
            >
              导入岗位表时，表里的企业会自动登记。
            </Empty>
          )
        }
      />
    </>
  )
}
