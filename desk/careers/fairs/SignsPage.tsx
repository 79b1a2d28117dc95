import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { Printer } from 'lucide-react'
import { encode } from 'uqr'
import { asApiError } from '../../api/errors.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { FairFrame } from './FairFrame.tsx'
import { employersQuery } from './fair-employers.ts'

/** A sheet of A4 for each booth: its number, who stands there, and the way to its jobs. */
export function SignsPage() {
  const { id } = useParams({ from: '/desk/fairs/$id/signs' })
  const { data, error, refetch } = useQuery(employersQuery(id))
  const placed = (data?.items ?? []).filter(employer => employer.booth !== null)
  return (
    <FairFrame
      id={id}
      actions={() => (
        <Button
          type='primary'
          icon={<Printer size={16} aria-hidden />}
          disabled={placed.length === 0}
          onClick={() => window.print()}
        >
          打印 {placed.length} 张
        </Button>
      )}
    >
      {fair => (
        <>
          {error && <Failure error={asApiError(error)} onRetry={() => void refetch()} />}
          {!data && !error && <Waiting />}
          {data && placed.length === 0 && <Empty title='还没有企业有展位'>先在展位图里排好，再来打印。</Empty>}
          <div className='signs'>
            {placed.map(employer => (
              <section key={employer.id} className='sign' aria-label={`${employer.booth} ${employer.name}`}>
                <p className='sign-fair'>{fair.title}</p>
                <p className='sign-number'>{employer.booth}</p>
                <p className='sign-name'>{employer.name}</p>
                <QrCode text={`${window.location.origin}/#/packages/fairs/booth?fair=${id}&id=${employer.boothId}`} />
                <p>扫码看 {employer.jobs} 个岗位、投简历</p>
              </section>
            ))}
          </div>
        </>
      )}
    </FairFrame>
  )
}

function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return (
    <svg className='sign-code' viewBox={`0 0 ${size} ${size}`} role='img' aria-label='二维码' shapeRendering='crispEdges'>
      <rect width={size} height={size} fill='#fff' />
      <path d={path} fill='#000' />
    </svg>
  )
}
