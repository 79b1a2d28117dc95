import { getRouteApi, Link } from '@tanstack/react-router'
import type { StaffWalk } from '../../../contract/culture/staff-walks.ts'
import { api } from '../../api/client.ts'
import { Empty, NoMatch } from '../../kit/Empty.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { NewLink } from '../../kit/NewLink.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { SearchField } from '../../kit/SearchField.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { eventStateNames, publicStates } from '../words.ts'

const route = getRouteApi('/desk/walks')
const stateNames = { draft: eventStateNames.draft, published: eventStateNames.published }

export function WalksPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const pages = usePages(['walks', search], (after, signal) =>
    api('GET /staff/walks', { query: { limit: 50, ...search, ...after } }, { signal }),
  )
  return (
    <>
      <PageHead title='路线' actions={<NewLink to='/walks/new'>新建路线</NewLink>} />
      <ResourceTable
        name='walks'
        caption='路线'
        unit='条'
        pages={pages}
        columns={columns}
        onOpen={walk => void navigate({ to: '/walks/$id', params: { id: walk.id } })}
        empty={
          search.q || search.state ? (
            <NoMatch of='路线' onClear={() => void navigate({ search: {} })} />
          ) : (
            <Empty title='还没有路线' action={<Link to='/walks/new'>新建第一条</Link>}>
              一条路线是按顺序走的几个地点，步行分钟自动算。
            </Empty>
          )
        }
        filters={
          <>
            <SearchField label='搜路线名' value={search.q} onSearch={q => set({ q })} />
            <FilterSelect label='状态' names={stateNames} value={search.state} onChange={state => set({ state })} />
          </>
        }
      />
    </>
  )
}

const columns: Column<StaffWalk>[] = [
  {
    key: 'title',
    title: '路线',
    render: walk => (
      <>
        <Link to='/walks/$id' params={{ id: walk.id }}>
          {walk.title}
        </Link>
        {walk.sample && <span className='caption'> 示例</span>}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: walk => <StateTag tone={publicStates[walk.state].tone}>{publicStates[walk.state].text}</StateTag>,
  },
  { key: 'stops', title: '各站', render: walk => walk.stops.map(stop => stop.place.name).join(' → ') },
  { key: 'minutes', title: '全程', isNumber: true, render: walk => `${walk.minutes} 分钟` },
  { key: 'bestTime', title: '什么时候走', isExtra: true, render: walk => walk.bestTime ?? '' },
]
