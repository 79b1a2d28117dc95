import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { placeLabels, placeStatusLabels } from '../../../contract/culture/labels.ts'
import type { StaffPlace } from '../../../contract/culture/staff-places.ts'
import { api } from '../../api/client.ts'
import { Empty, NoMatch } from '../../kit/Empty.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { NewLink } from '../../kit/NewLink.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { dayText } from '../../kit/times.ts'
import { CheckAll } from '../CheckAll.tsx'
import { eventStateNames, publicStates } from '../words.ts'

const route = getRouteApi('/desk/places')
const stateNames = { draft: eventStateNames.draft, published: eventStateNames.published }

/** All places; those that were not compared with their source for two weeks can be picked out and checked in one go. */
export function PlacesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const { check, ...filters } = search
  const pages = usePages(['places', search], (after, signal) =>
    api(
      'GET /staff/places',
      { query: { limit: 50, ...filters, ...(check ? { needsCheck: 'true' } : {}), ...after } },
      { signal },
    ),
  )
  return (
    <>
      <PageHead title='地点' actions={<NewLink to='/places/new'>新建地点</NewLink>} />
      <ResourceTable
        name='places'
        caption='地点'
        unit='个'
        pages={pages}
        columns={columns}
        onOpen={place => void navigate({ to: '/places/$id', params: { id: place.id } })}
        bulk={(rows, clear) => (
          <CheckAll
            count={rows.length}
            unit='个'
            onCheck={async () => {
              for (const { id } of rows) await api('PUT /staff/places/:id/check', { params: { id } })
            }}
            onDone={clear}
            lists='places'
          />
        )}
        empty={
          Object.values(search).some(value => value !== undefined) ? (
            <NoMatch of='地点' onClear={() => void navigate({ search: {} })} />
          ) : (
            <Empty title='还没有地点' action={<Link to='/places/new'>新建第一个</Link>} />
          )
        }
        filters={
          <>
            <SearchField label='搜地点名、地址' value={search.q} onSearch={q => set({ q })} />
            <FilterSelect label='类别' names={placeLabels} width={140} value={search.kind} onChange={kind => set({ kind })} />
            <FilterSelect label='状态' names={stateNames} value={search.state} onChange={state => set({ state })} />
            <Checkbox checked={check === 'due'} onChange={event => set({ check: event.target.checked ? 'due' : undefined })}>
              该核对了
            </Checkbox>
          </>
        }
      />
    </>
  )
}

const columns: Column<StaffPlace>[] = [
  {
    key: 'name',
    title: '地点',
    render: place => (
      <>
        <Link to='/places/$id' params={{ id: place.id }}>
          {place.name}
        </Link>
        {place.sample && <span className='caption'> 示例</span>}
      </>
    ),
  },
  { key: 'kind', title: '类别', render: place => placeLabels[place.kind] },
  {
    key: 'state',
    title: '状态',
    render: place => {
      const { text, tone } = publicStates[place.state]
      return <StateTag tone={tone}>{text}</StateTag>
    },
  },
  { key: 'status', title: '运营', render: place => placeStatusLabels[place.status] },
  {
    key: 'opening',
    title: '现在',
    render: place => (place.opening ? (place.opening.isOpen ? '开着' : '关着') : '没写开放时间'),
  },
  { key: 'position', title: '位置', render: place => (place.coordinates ? '有' : <StateTag tone='waiting'>没有位置</StateTag>) },
  {
    key: 'checkedAt',
    title: '核对日',
    render: place => (
      <>
        {place.checkedAt ? dayText(place.checkedAt) : '没核对过'}
        {place.needsCheck && (
          <div>
            <StateTag tone='waiting'>该核对了</StateTag>
          </div>
        )}
      </>
    ),
  },
  { key: 'address', title: '地址', isExtra: true, render: place => place.address ?? '' },
  { key: 'rooms', title: '房间', isExtra: true, isNumber: true, render: place => place.rooms },
]
