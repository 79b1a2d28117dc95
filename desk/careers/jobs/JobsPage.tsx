import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { StaffJob } from '../../../contract/careers/jobs.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { agoText, dayText } from '../../kit/times.ts'
import { lawfulNames, standingOf } from '../job-words.ts'
import { useUpcomingFairs } from '../upcoming-fairs.ts'
import { BatchActs } from './BatchActs.tsx'
import { ExportButton } from './ExportButton.tsx'
import { filtersOf, type JobShelf, type JobSort, shelves, sorts } from './job-search.ts'

const route = getRouteApi('/desk/jobs')

const columns: Column<StaffJob>[] = [
  {
    key: 'title',
    title: '岗位',
    render: job => (
      <>
        <Link to='/jobs/$id' params={{ id: job.id }}>
          {job.title}
        </Link>
        {job.sample && <span className='caption'> 示例</span>}
        <br />
        <span className='caption'>{job.employer.name}</span>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: job => {
      const [tone, word] = standingOf(job)
      return (
        <>
          <StateTag tone={tone}>{word}</StateTag>
          <br />
          <span className='caption'>{whyHeld(job)}</span>
        </>
      )
    },
  },
  { key: 'pay', title: '薪资', render: job => job.salary.text },
  { key: 'headcount', title: '人数', isNumber: true, render: job => job.headcount ?? '若干' },
  { key: 'place', title: '工作地点', render: job => job.place ?? '—' },
  { key: 'until', title: '有效期至', render: job => dayText(job.validThrough) },
  { key: 'changed', title: '改动', render: job => agoText(job.updatedAt) },
  { key: 'source', title: '来源', isExtra: true, render: job => job.source?.name ?? '—' },
]

/** All postings, whatever their state: found, filtered, ordered, acted on together, taken out as a file. */
export function JobsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { may } = useSession()
  const { shelf, q, sort = 'changed', fair, employer } = search
  const filters = filtersOf({ shelf, q, fair, employer })
  const counts = useQuery({ queryKey: ['jobs', 'counts'], queryFn: () => api('GET /staff/job-counts', {}) })
  const fairs = useUpcomingFairs()
  const pages = usePages(['jobs', filters, sort], after => api('GET /staff/jobs', { query: { ...filters, sort, ...after } }))
  const set = (change: Partial<typeof search>) => void navigate({ to: '/jobs', search: { ...search, ...change } })
  const isFiltered = Boolean(shelf || q || fair || employer)
  return (
    <>
      <PageHead
        title='岗位'
        actions={
          <>
            <ExportButton filters={filters} count={pages} />
            <Link to='/imports'>
              <Button tabIndex={-1}>导入表格</Button>
            </Link>
            <Link to='/jobs/new'>
              <Button type='primary' tabIndex={-1}>
                写一个岗位
              </Button>
            </Link>
          </>
        }
      />
      <ResourceTable<StaffJob>
        name='jobs'
        caption='岗位'
        unit='个'
        columns={columns}
        pages={pages}
        onOpen={({ id }) => void navigate({ to: '/jobs/$id', params: { id } })}
        {...(may('publish-jobs') ? { bulk: (rows, clear) => <BatchActs jobs={rows} onDone={clear} /> } : {})}
        filters={
          <>
            <SearchField label='搜岗位、企业、地点' value={q} onSearch={words => set({ q: words })} />
            <Select<JobShelf | ''>
              aria-label='状态'
              style={{ width: 180 }}
              value={shelf ?? ''}
              onChange={value => set({ shelf: value || undefined })}
              options={[
                { value: '', label: '全部状态' },
                ...Object.entries(shelves).map(([value, { name, count }]) => ({
                  value: value as JobShelf,
                  label: counts.data && count ? `${name} ${count(counts.data)}` : name,
                })),
              ]}
            />
            <Select
              aria-label='招聘会'
              allowClear
              placeholder='所有招聘会'
              style={{ width: 220 }}
              value={fair}
              onChange={value => set({ fair: value })}
              options={(fairs.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Select<JobSort>
              aria-label='顺序'
              style={{ width: 150 }}
              value={sort}
              onChange={value => set({ sort: value })}
              options={Object.entries(sorts).map(([value, label]) => ({ value: value as JobSort, label }))}
            />
            {employer && (
              <Button type='link' onClick={() => set({ employer: undefined })}>
                只看一家企业：看全部
              </Button>
            )}
          </>
        }
        empty={
          <Empty
            title={isFiltered ? '没有这样的岗位' : '还没有岗位'}
            action={
              isFiltered ? (
                <Button onClick={() => void navigate({ to: '/jobs', search: {} })}>看全部岗位</Button>
              ) : (
                <Link to='/imports'>导入企业发来的表格</Link>
              )
            }
          >
            {isFiltered ? '换个词，或去掉几个条件。' : '企业发来的 Excel 可以直接导入，不用先整理。'}
          </Empty>
        }
      />
    </>
  )
}

function whyHeld({ state, missing, flags }: StaffJob): string {
  if (state === 'incomplete') return `缺 ${missing.map(field => lawfulNames[field] ?? field).join('、')}`
  if (state === 'review') return flags.length > 0 ? flags.map(({ word }) => `“${word}”`).join('、') : '有人举报'
  return ''
}
