import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { ClashQuery } from '../../../contract/culture/staff-events.ts'
import { api } from '../../api/client.ts'
import { useSettled } from '../../kit/settled.ts'
import { spanText } from '../../kit/times.ts'
import type { EventValues } from './values.ts'

/** Other events of the kind at the same time and place, while the times and the venue are being typed. */
export function ClashWarning({ values, id }: { values: EventValues; id?: string | undefined }) {
  const query = useSettled(queryOf(values, id), 400)
  const { data } = useQuery({
    queryKey: ['clashes', query],
    queryFn: () => (query ? api('GET /staff/event-clashes', { query }) : Promise.resolve({ items: [] })),
    enabled: query !== null,
  })
  const clashes = query && data ? data.items : []
  return (
    <div role='status'>
      {clashes.length > 0 && (
        <div className='notice'>
          <TriangleAlert size={18} aria-hidden />
          <div>
            <strong>和 {clashes.length} 场同类活动撞期</strong>
            <ul>
              {clashes.map(clash => (
                <li key={clash.id}>
                  <Link to='/events/$id' params={{ id: clash.id }} target='_blank'>
                    {clash.title}
                  </Link>
                  ，{spanText(clash.startsAt, clash.endsAt)}，{clash.venue}
                  {clash.meters !== null && `（相距 ${clash.meters} 米）`}
                </li>
              ))}
            </ul>
            不拦你发布；要错开，请改时间或换场地。
          </div>
        </div>
      )}
    </div>
  )
}

function queryOf({ category, startsAt, endsAt, venue, placeId, coordinates }: EventValues, id?: string): ClashQuery | null {
  if (!category || !startsAt || !endsAt || startsAt >= endsAt) return null
  const { latitude, longitude } = coordinates ?? {}
  return {
    category,
    startsAt,
    endsAt,
    venue: venue ?? '',
    ...(placeId ? { placeId } : {}),
    ...(latitude != null && longitude != null ? { latitude, longitude } : {}),
    ...(id ? { except: id } : {}),
  }
}
