import { getRouteApi, Link } from '@tanstack/react-router'
import type { StaffProposal } from '../../contract/community/staff-proposals.ts'
import { api } from '../api/client.ts'
import { Empty, NoMatch } from '../kit/Empty.tsx'
import { FilterSelect } from '../kit/FilterSelect.tsx'
import { NewLink } from '../kit/NewLink.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { usePages } from '../kit/pages.ts'
import { type Column, ResourceTable } from '../kit/ResourceTable.tsx'
import { SearchField } from '../kit/SearchField.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { momentText } from '../kit/times.ts'
import { decisionNames, kindNames, proposalState, proposalStateNames, sideNames } from './words.ts'

const route = getRouteApi('/desk/proposals')
const onlyNames = { waiting: '有要审的', closed: '等决定的' } as const

/** All that is talked over: what waits for review first, then by its end. */
export function ProposalsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<typeof search>) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const pages = usePages(['proposals', search], (after, signal) =>
    api('GET /staff/proposals', { query: { limit: 50, ...search, ...after } }, { signal }),
  )
  return (
    <>
      <PageHead title='议事' actions={<NewLink to='/proposals/new'>新建议事</NewLink>} />
      <ResourceTable
        name='proposals'
        caption='议事'
        unit='件'
        pages={pages}
        columns={columns}
        onOpen={proposal => void navigate({ to: '/proposals/$id', params: { id: proposal.id } })}
        empty={
          Object.values(search).some(value => value !== undefined) ? (
            <NoMatch of='议事' onClear={() => void navigate({ search: {} })} />
          ) : (
            <Empty title='还没有议事' action={<Link to='/proposals/new'>新建第一件</Link>}>
              市民在小程序「议事」里提的，也会出现在这里。
            </Empty>
          )
        }
        filters={
          <>
            <SearchField label='搜议事' value={search.q} onSearch={q => set({ q })} />
            <FilterSelect label='状态' names={proposalStateNames} value={search.state} onChange={state => set({ state })} />
            <FilterSelect label='只看' names={onlyNames} width={130} value={search.only} onChange={only => set({ only })} />
          </>
        }
      />
    </>
  )
}

const columns: Column<StaffProposal>[] = [
  {
    key: 'title',
    title: '议什么',
    render: proposal => (
      <>
        <Link to='/proposals/$id' params={{ id: proposal.id }}>
          {proposal.title}
        </Link>
        {proposal.sample && <span className='caption'> 示例</span>}
      </>
    ),
  },
  { key: 'kind', title: '哪一种', render: proposal => kindNames[proposal.kind] },
  {
    key: 'state',
    title: '状态',
    render: proposal => {
      const { text, tone } = proposalState(proposal)
      return (
        <>
          <StateTag tone={tone}>{text}</StateTag>
          {proposal.waiting > 0 && (
            <div>
              <StateTag tone='waiting'>{`${proposal.waiting} 段意见待审`}</StateTag>
            </div>
          )}
        </>
      )
    },
  },
  { key: 'side', title: '谁提的', render: proposal => sideNames[proposal.side] },
  { key: 'closesAt', title: '截止', render: proposal => (proposal.closesAt ? momentText(proposal.closesAt) : '没定') },
  {
    key: 'votes',
    title: '赞成 / 不赞成 / 另有想法',
    render: ({ votes }) => `${votes.for} / ${votes.against} / ${votes.other}`,
  },
  {
    key: 'missing',
    title: '还没说的',
    render: ({ missing, state }) => (state === 'decided' ? '' : missing.map(side => sideNames[side]).join('、')),
  },
  { key: 'decision', title: '决定', isExtra: true, render: ({ decision }) => (decision ? decisionNames[decision] : '') },
]
