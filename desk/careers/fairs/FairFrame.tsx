import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { stateOf } from './fair-state.ts'
import './fairs.scss'

interface FairFrameProps {
  id: string
  actions?: (fair: StaffFair) => ReactNode
  children: (fair: StaffFair) => ReactNode
}

const parts = [
  { to: '/fairs/$id', title: '进度' },
  { to: '/fairs/$id/text', title: '内容' },
  { to: '/fairs/$id/booths', title: '展位图' },
  { to: '/fairs/$id/door', title: '门口' },
  { to: '/fairs/$id/live', title: '现场看板' },
] as const

/** What every page of one fair has around it: its name and state, and the way to its other pages. */
export function FairFrame({ id, actions, children }: FairFrameProps) {
  const {
    data: fair,
    error,
    refetch,
  } = useQuery({
    queryKey: ['fair', id],
    queryFn: () => api('GET /staff/fairs/:id', { params: { id } }),
  })
  if (error && !fair) return <Failure error={asApiError(error)} onRetry={() => void refetch()} />
  if (!fair) return <Waiting what='正在打开招聘会' />
  const { word, tone } = stateOf(fair)
  return (
    <>
      <PageHead title={fair.title} beside={<StateTag tone={tone}>{word}</StateTag>} actions={actions?.(fair)} />
      <FairParts id={id} />
      {children(fair)}
    </>
  )
}

export function FairParts({ id }: { id: string }) {
  return (
    <nav className='fair-parts' aria-label='这一场招聘会'>
      {parts.map(({ to, title }) => (
        <Link key={to} to={to} params={{ id }} activeOptions={{ exact: true }}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
