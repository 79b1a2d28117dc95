import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { StaffBooking, StaffRoomWithBookings } from '../../../contract/culture/staff-rooms.ts'
import { api } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { MomentField } from '../../kit/MomentField.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { usePages } from '../../kit/pages.ts'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { spanText, today } from '../../kit/times.ts'
import { bookingStates } from '../words.ts'

const why = { closed: '那时已不开放', 'fewer-seats': '那时放不下了' }

/** The bookings of a room from a day on; those that its template no longer has a place for come first. */
export function Bookings({ room }: { room: StaffRoomWithBookings }) {
  const cache = useQueryClient()
  const [from, setFrom] = useState(() => today())
  const [chosen, setChosen] = useState<Pick<StaffBooking, 'id' | 'startsAt' | 'endsAt'> | null>(null)
  const pages = usePages(['bookings', room.id, from], (after, signal) =>
    api('GET /staff/rooms/:id/bookings', { params: { id: room.id }, query: { limit: 20, from, ...after } }, { signal }),
  )
  const columns: Column<StaffBooking>[] = [
    { key: 'when', title: '时段', render: booking => spanText(booking.startsAt, booking.endsAt) },
    {
      key: 'state',
      title: '状态',
      render: booking => (
        <>
          <StateTag tone={bookingStates[booking.state].tone}>{bookingStates[booking.state].text}</StateTag>
          {booking.cancelledReason && <div className='caption'>{booking.cancelledReason}</div>}
        </>
      ),
    },
    {
      key: 'act',
      title: '操作',
      render: booking =>
        booking.state === 'booked' || booking.state === 'no-show' ? (
          <Button size='small' onClick={() => setChosen(booking)}>
            取消
          </Button>
        ) : (
          ''
        ),
    },
  ]
  return (
    <Panel title='预约' aside='不含姓名，到场凭码'>
      {room.stranded.length > 0 && (
        <div className='notice' role='status'>
          <TriangleAlert size={18} aria-hidden />
          <div>
            <strong>{room.stranded.length} 个预约和现在的开放时间对不上</strong>
            <ul>
              {room.stranded.map(booking => (
                <li key={booking.id}>
                  {spanText(booking.startsAt, booking.endsAt)}，{why[booking.why]}{' '}
                  <Button size='small' onClick={() => setChosen(booking)}>
                    取消
                  </Button>
                </li>
              ))}
            </ul>
            不取消就仍然有效。
          </div>
        </div>
      )}
      <ResourceTable
        name='bookings'
        caption='预约'
        unit='个'
        pages={pages}
        columns={columns}
        onOpen={booking => booking.state === 'booked' && setChosen(booking)}
        empty={<Empty title='从这天起没有预约' />}
        filters={<MomentField isDay aria-label='从哪天起' value={from} onChange={day => day && setFrom(day)} />}
      />
      {chosen && (
        <ReasonDialog
          title={`取消 ${spanText(chosen.startsAt, chosen.endsAt)} 的预约`}
          label='为什么（会写给约的人看）'
          presets={['设备检修', '场地另有安排', '停电']}
          act='取消并通知'
          isDangerous
          onAct={async reason => {
            await api('PUT /staff/bookings/:id/cancellation', { params: { id: chosen.id }, body: { reason } })
            void cache.invalidateQueries({ queryKey: ['bookings', room.id] })
            void cache.invalidateQueries({ queryKey: ['room', room.id] })
          }}
          onClose={() => setChosen(null)}
        >
          约的人会马上收到通知，不算他失约。
        </ReasonDialog>
      )}
    </Panel>
  )
}
