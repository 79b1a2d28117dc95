import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Panel } from '../../kit/Panel.tsx'
import { spanText } from '../../kit/times.ts'

/** Other fairs at the same time and nearby, drafts too; nothing where there are none. */
export function ClashPanel({ fairId }: { fairId: string }) {
  const { data } = useQuery({
    queryKey: ['fair-clashes', fairId],
    queryFn: () => api('GET /staff/events/:id/clashes', { params: { id: fairId } }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Panel title='撞期' aside={`${data.items.length} 场`}>
      <ul className='fair-gate'>
        {data.items.map(clash => (
          <li key={clash.id}>
            <div>
              <strong>{clash.title}</strong>
              <span className='caption'>
                {spanText(clash.startsAt, clash.endsAt)} · {clash.venue}
                {clash.meters !== null && `，相距 ${clash.meters} 米`}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className='caption'>同时段、500 米以内的另一场招聘会：企业和求职者要二选一，可以错开时间。</p>
    </Panel>
  )
}
