import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { useSession } from '../../frame/session.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { keep, readKept } from '../../kit/kept.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { spanText } from '../../kit/times.ts'
import { DoorList } from './DoorList.tsx'
import { deskDevice } from './desk-device.ts'
import { FairParts } from './FairFrame.tsx'
import { NameSearch } from './NameSearch.tsx'
import './fairs.scss'

/** What the crew needs besides the scanner: somebody without a code, who left, and the list on paper. */
export function DoorPage() {
  const { id } = useParams({ from: '/desk/fairs/$id/door' })
  const { may } = useSession()
  const { data: fair, error } = useQuery({
    queryKey: ['public-fair', id],
    queryFn: () => api('GET /fairs/:id', { params: { id } }),
  })
  const [gate, setGate] = useState(() => readKept<string>('gate') ?? '')
  return (
    <>
      <PageHead
        title={fair ? `门口 · ${fair.title}` : '门口'}
        beside={fair && spanText(fair.startsAt, fair.endsAt)}
        actions={
          <Link to='/fairs/$id/live' params={{ id }}>
            <Button tabIndex={-1}>现场看板</Button>
          </Link>
        }
      />
      {may('edit-events') && <FairParts id={id} />}
      {error && asApiError(error).code === 'not-found' && (
        <p className='notice'>这一场还没发布：发布以后才有人报名，也才有名单。</p>
      )}
      {may('check-in') && (
        <>
          <NameSearch
            eventId={id}
            gate={gate}
            gateField={
              <Input
                aria-label='这个口的名字'
                placeholder='这个口的名字，如 北口'
                value={gate}
                maxLength={40}
                style={{ width: 200 }}
                onChange={event => {
                  setGate(event.target.value)
                  keep('gate', event.target.value)
                }}
              />
            }
          />
          <Departures eventId={id} />
        </>
      )}
      {may('publish-events') && <DoorList eventId={id} />}
    </>
  )
}

/** One out, one in: whoever stands at the way out counts. */
function Departures({ eventId }: { eventId: string }) {
  const { message } = App.useApp()
  const [departed, setDeparted] = useState<number | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  async function leave(count: number) {
    try {
      const reply = await api(
        'POST /staff/events/:id/departures',
        { params: { id: eventId }, body: { deviceId: deskDevice(), count } },
        { idempotencyKey: `leave-${Date.now()}-${Math.random()}` },
      )
      setDeparted(reply.departed)
      setFailure(null)
      void message.success(`记了 ${count} 人离场`)
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  return (
    <Panel title='离场' aside={departed === null ? undefined : `一共离场 ${departed} 人`}>
      <p>设了场内上限时，出一位才能再进一位。在出口每出去一位按一下。</p>
      <p className='row door-leave'>
        {[1, 5, 10].map(count => (
          <Button key={count} size='large' icon={<DoorOpen size={18} aria-hidden />} onClick={() => void leave(count)}>
            出去 {count} 位
          </Button>
        ))}
      </p>
      {failure && <Failure error={failure} />}
    </Panel>
  )
}
