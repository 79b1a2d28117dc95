import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox, Select, Tag } from 'antd'
import dayjs from 'dayjs'
import { TriangleAlert } from 'lucide-react'
import { categoryLabels } from '../../../contract/culture/labels.ts'
import type { StaffEventEntry } from '../../../contract/culture/staff-events.ts'
import { api } from '../../api/client.ts'
import { Empty, NoMatch } from '../../kit/Empty.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { NewLink } from '../../kit/NewLink.tsx'
import { optionsOf } from '../../kit/options.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { dayText, spanText } from '../../kit/times.ts'
import { CheckAll } from '../CheckAll.tsx'
import { eventSortNames, eventStateNames, type Period, periodNames, stateOfEvent } from '../words.ts'
import { EventLink } from './EventLink.tsx'

const route = getRouteApi('/desk/events')

/** All events and fairs, as the address says which. */
export function EventsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const { period: asked, sort: order, check, ...filters } = search
  // Whoever looks for one thing looks among all of them.
  const period =
    asked ?? (search.q || search.series || search.state === 'ended' || search.state === 'cancelled' ? 'all' : 'coming')
  const sort = order ?? (period === 'coming' ? 'soonest' : 'latest')
  const query = { limit: 50, sort, ...filters, ...daysOf(period), ...(check ? { needsCheck: 'true' } : {}) }
  const pages = usePages(['events', query], (after, signal) =>
    api('GET /staff/events', { query: { ...query, ...after } }, { signal }),
  )
  const isFiltered = Object.entries(search).some(([name, value]) => !['sort', 'period'].includes(name) && value !== undefined)
  return (
    <>
      <PageHead title='活动' actions={<NewLink to='/events/new'>新建活动</NewLink>} />
      <ResourceTable
        name='events'
        caption='活动'
        unit='场'
        pages={pages}
        bulk={(rows, clear) => (
          <CheckAll
            count={rows.length}
            unit='场'
            onCheck={async () => {
              for (const { id } of rows) await api('PUT /staff/events/:id/check', { params: { id } })
            }}
            onDone={clear}
            lists='events'
          />
        )}
        columns={columnsFor(series => set({ series }))}
        onOpen={({ id, category }) => void navigate({ to: category === 'fair' ? '/fairs/$id' : '/events/$id', params: { id } })}
        empty={
          isFiltered ? (
            <NoMatch of='活动' onClear={() => void navigate({ search: {} })} />
          ) : (
            <Empty title={period === 'all' ? '还没有活动' : '这段时间没有活动'} action={<Link to='/events/new'>新建一场</Link>}>
              写好后先存草稿，检查过再发布到小程序。
            </Empty>
          )
        }
        filters={
          <>
            <SearchField label='搜活动名、地点、主办' value={search.q} onSearch={q => set({ q })} />
            <FilterSelect label='状态' names={eventStateNames} value={search.state} onChange={state => set({ state })} />
            <FilterSelect label='类别' names={categoryLabels} value={search.category} onChange={category => set({ category })} />
            <Select
              aria-label='时间'
              style={{ width: 116 }}
              value={period}
              options={optionsOf(periodNames)}
              onChange={to => set({ period: to, sort: undefined })}
            />
            <Select
              aria-label='排序'
              style={{ width: 210 }}
              value={sort}
              options={optionsOf(eventSortNames)}
              onChange={sort => set({ sort })}
            />
            <Checkbox checked={check === 'due'} onChange={event => set({ check: event.target.checked ? 'due' : undefined })}>
              该核对了
            </Checkbox>
            {search.series && (
              <Tag closable onClose={() => set({ series: undefined })}>
                系列：{search.series}
              </Tag>
            )}
          </>
        }
      />
    </>
  )
}

function daysOf(period: Period): { from?: string; to?: string } {
  const today = dayjs()
  if (period === 'coming') return { from: today.format('YYYY-MM-DD') }
  return period === 'past' ? { to: today.subtract(1, 'day').format('YYYY-MM-DD') } : {}
}

const columnsFor = (chooseSeries: (series: string) => void): Column<StaffEventEntry>[] => [
  {
    key: 'title',
    title: '活动',
    render: event => (
      <>
        <EventLink event={event}>{event.title}</EventLink>
        {event.sample && <span className='caption'> 示例</span>}
        {event.series && (
          <div>
            <Button type='link' size='small' style={{ padding: 0, height: 24 }} onClick={() => chooseSeries(event.series ?? '')}>
              系列：{event.series}
            </Button>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'when',
    title: '时间',
    render: event => (
      <>
        {spanText(event.startsAt, event.endsAt)}
        {event.clashes > 0 && (
          <div>
            <StateTag tone='waiting'>{`撞期 ${event.clashes} 场`}</StateTag>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: event => {
      const { text, tone } = stateOfEvent(event)
      return <StateTag tone={tone}>{text}</StateTag>
    },
  },
  { key: 'venue', title: '地点', render: event => event.venue },
  { key: 'category', title: '类别', render: event => categoryLabels[event.category] },
  {
    key: 'seats',
    title: '报名 / 名额',
    isNumber: true,
    render: event => (event.seats.capacity === null ? '不用报名' : `${event.seats.taken} / ${event.seats.capacity}`),
  },
  { key: 'organizer', title: '主办', isExtra: true, render: event => event.organizer },
  {
    key: 'checkedAt',
    title: '核对日',
    isExtra: true,
    render: event =>
      event.checkedAt ? (
        dayText(event.checkedAt)
      ) : (
        <>
          <TriangleAlert size={14} aria-hidden /> 没核对过
        </>
      ),
  },
]
