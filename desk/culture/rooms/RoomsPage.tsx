import { Link, useNavigate } from '@tanstack/react-router'
import { roomLabels } from '../../../contract/culture/labels.ts'
import type { StaffRoom } from '../../../contract/culture/staff-rooms.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { NewLink } from '../../kit/NewLink.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { dayText, today } from '../../kit/times.ts'

export function RoomsPage() {
  const navigate = useNavigate()
  const pages = usePages(['rooms'], (after, signal) => api('GET /staff/rooms', { query: { limit: 50, ...after } }, { signal }))
  return (
    <>
      <PageHead title='房间和预约' actions={<NewLink to='/rooms/new'>新建房间</NewLink>} />
      <ResourceTable
        name='rooms'
        caption='房间'
        unit='间'
        pages={pages}
        columns={columns}
        onOpen={room => void navigate({ to: '/rooms/$id', params: { id: room.id } })}
        empty={
          <Empty title='还没有可约的房间' action={<Link to='/rooms/new'>新建第一间</Link>}>
            先有地点，再在地点里建房间；时段按每周开放时间自动切。
          </Empty>
        }
      />
    </>
  )
}

const columns: Column<StaffRoom>[] = [
  {
    key: 'name',
    title: '房间',
    render: room => (
      <>
        <Link to='/rooms/$id' params={{ id: room.id }}>
          {room.name}
        </Link>
        {room.sample && <span className='caption'> 示例</span>}
      </>
    ),
  },
  { key: 'place', title: '在哪里', render: room => room.placeName },
  { key: 'kind', title: '类别', render: room => roomLabels[room.kind] },
  { key: 'slot', title: '一个时段', isNumber: true, render: room => `${room.slotMinutes} 分钟` },
  { key: 'seats', title: '同一时段可约', isNumber: true, render: room => `${room.seats} 个` },
  {
    key: 'blackouts',
    title: '停用',
    render: room =>
      room.blackouts
        .filter(({ to }) => to >= today())
        .map(({ from, to, reason }) => `${dayText(from)}${from === to ? '' : ` 到 ${dayText(to)}`} ${reason}`)
        .join('；'),
  },
]
