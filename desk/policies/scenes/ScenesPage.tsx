import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { StaffScene } from '../../../contract/policies/scenes.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'

const columns: Column<StaffScene>[] = [
  {
    key: 'title',
    title: '一件事',
    render: row => (
      <>
        <Link to='/scenes/$id' params={{ id: row.id }}>
          {row.title}
        </Link>
        <div className='caption'>{row.summary}</div>
      </>
    ),
  },
  { key: 'steps', title: '步', isNumber: true, render: row => row.steps.length },
  {
    key: 'state',
    title: '状态',
    render: row =>
      row.state === 'published' ? <StateTag tone='good'>已公开</StateTag> : <StateTag tone='plain'>没有公开</StateTag>,
  },
  { key: 'position', title: '次序', isNumber: true, render: row => row.position },
]

/** What people want to get done, step by step. */
export function ScenesPage() {
  const navigate = useNavigate()
  const pages = usePages(['scenes'], after => api('GET /staff/scenes', { query: after }))
  const open = (id: string) => void navigate({ to: '/scenes/$id', params: { id } })
  return (
    <>
      <PageHead
        title='一件事'
        beside='把政策、地方、活动按要办的事串起来'
        actions={
          <Button type='primary' icon={<Plus size={16} aria-hidden />} onClick={() => open('new')}>
            新建一件事
          </Button>
        }
      />
      <ResourceTable
        name='scenes'
        caption='一件事'
        unit='件'
        columns={columns}
        pages={pages}
        onOpen={row => open(row.id)}
        empty={<Empty title='还没有一件事'>如“来郑求职”“租房”：先想好要做几步，再新建。</Empty>}
      />
    </>
  )
}
