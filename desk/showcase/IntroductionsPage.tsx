import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Introduction } from '../../contract/showcase/staff-showcase.ts'
import { api } from '../api/client.ts'
import { Empty } from '../kit/Empty.tsx'
import { FilterSelect } from '../kit/FilterSelect.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { usePages } from '../kit/pages.ts'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { type Column, ResourceTable } from '../kit/ResourceTable.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { agoText } from '../kit/times.ts'
import { purposeNames } from './words.ts'

const route = getRouteApi('/desk/introductions')
const stateNames = { open: '没转达', done: '转达了' } as const

/** People who would like to meet somebody: passed on by staff, so that nobody's number is public. */
export function IntroductionsPage() {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const cache = useQueryClient()
  const [passing, setPassing] = useState<Introduction | null>(null)
  const pages = usePages(['introductions', state], (after, signal) =>
    api('GET /staff/showcase-introductions', { query: { limit: 50, ...(state ? { state } : {}), ...after } }, { signal }),
  )
  return (
    <>
      <PageHead title='转达' />
      <ResourceTable
        name='introductions'
        caption='想认识、想合作'
        unit='条'
        pages={pages}
        columns={columnsWith(setPassing)}
        onOpen={introduction => introduction.state === 'open' && setPassing(introduction)}
        empty={<Empty title='没有要转达的'>有人想认识或合作，会出现在这里，由你转给作者。</Empty>}
        filters={
          <FilterSelect label='状态' names={stateNames} value={state} onChange={to => void navigate({ search: { state: to } })} />
        }
      />
      {passing && (
        <ReasonDialog
          title='已经转达'
          label={null}
          act='转达了，删掉联系方式'
          onAct={async () => {
            await api('PUT /staff/showcase-introductions/:id/done', { params: { id: passing.id } })
            await cache.invalidateQueries({ queryKey: ['introductions'] })
          }}
          onClose={() => setPassing(null)}
        >
          请先把「{passing.contact}」和这段话转给《{passing.itemTitle}》的作者。确认后联系方式马上删除，找不回来。
        </ReasonDialog>
      )}
    </>
  )
}

const columnsWith = (pass: (introduction: Introduction) => void): Column<Introduction>[] => [
  {
    key: 'item',
    title: '想找谁',
    render: introduction => (
      <Link to='/showcase' search={{ state: 'published', item: introduction.itemId }}>
        {introduction.itemTitle}
      </Link>
    ),
  },
  { key: 'purpose', title: '为什么', render: introduction => purposeNames[introduction.purpose] },
  { key: 'message', title: '想说的话', render: introduction => introduction.message },
  { key: 'contact', title: '联系方式', render: introduction => introduction.contact || '已删除' },
  { key: 'createdAt', title: '什么时候', render: introduction => agoText(introduction.createdAt) },
  {
    key: 'state',
    title: '状态',
    render: introduction =>
      introduction.state === 'open' ? (
        <Button size='small' onClick={() => pass(introduction)}>
          转达了
        </Button>
      ) : (
        <StateTag tone='good'>转达了</StateTag>
      ),
  },
]
