import { block } from './blocks.ts'
import type { Composed } from './compose.ts'
import type { Finding } from './engine.ts'

/** A kind of thing that one looks for on the way, and where it is. */
export interface AskedOnTheWay {
  kind: string
  name: string
  items: {
    name: string
    where: string | null
    address: string | null
    openingHours: string | null
    place: { id: string; name: string } | null
    sample: boolean
  }[]
}

const mostTold = 3

/** Not what the policies are about, and nothing that somebody has to be kept from or sent elsewhere for. */
export const isOnTheWay = ({ refusal, reading }: Finding): boolean =>
  (refusal === null || refusal === 'outside') && reading.benefits.size === 0

/** Says where it is; which is nearest the phone knows, since nobody's position is sent here. */
export function toldWhere({ name, items }: AskedOnTheWay): Composed {
  const lead = items.length > 0 ? `${name}收录了 ${items.length} 处。` : `还没有收录${name}的位置。`
  const places = items.slice(0, mostTold).map(({ name, where, address, openingHours, place, sample }) =>
    block(
      'place',
      [`${name}${sample ? '（示例）' : ''}`, where, address ?? (place ? null : '位置待补'), openingHours]
        .filter(Boolean)
        .join('，'),
      {
        label: name,
        place,
      },
    ),
  )
  return { outcome: 'answered', blocks: [block('lead', lead), ...places], citations: [], missing: [] }
}
