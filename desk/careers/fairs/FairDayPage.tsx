import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { ScanLine } from 'lucide-react'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { spanText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'
import { daysLeft } from './fair-state.ts'
import './fairs.scss'

/** For the crew at the doors: the fairs that are on or come next, each with its board and its door. */
export function FairDayPage() {
  const { may } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: ['fair-days'],
    queryFn: () => api('GET /fairs', { query: { period: 'upcoming', limit: 5 } }),
  })
  return (
    <>
      <PageHead title='现场' />
      {error && <Failure error={asApiError(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <Empty title='近期没有招聘会'>发布了的招聘会，到办完为止都在这里。</Empty>}
      {data?.items.map(fair => (
        <Panel key={fair.id} title={fair.title} aside={daysLeft(fair)}>
          <p>
            {spanText(fair.startsAt, fair.endsAt)} · {fair.venue} · 已报名 {fair.stats.registered} 人
          </p>
          <p className='row'>
            {may('check-in') && (
              <Button type='primary' href='/#/packages/staff/scan' icon={<ScanLine size={16} aria-hidden />}>
                开始验码
              </Button>
            )}
            <Link to='/fairs/$id/live' params={{ id: fair.id }}>
              <Button tabIndex={-1}>现场看板</Button>
            </Link>
            {may('check-in') && (
              <Link to='/fairs/$id/door' params={{ id: fair.id }}>
                <Button tabIndex={-1}>门口：找人、离场、名单</Button>
              </Link>
            )}
          </p>
        </Panel>
      ))}
    </>
  )
}
