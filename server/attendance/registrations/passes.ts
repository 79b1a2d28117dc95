import type { Pass } from '../../../contract/attendance/registrations.ts'
import { formatCode, signedText } from '../../../contract/platform/signed-code.ts'
import { toIso } from '../../platform/clock.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { PassSigner } from '../../platform/secrets.ts'

export type PassFacts = Row<'registrations', 'id' | 'event_id'> &
  Row<'events', 'ends_at'> & { code: string; confirmed_at: number }

/** The pass of a confirmed registration. Signed anew at each read, so that a moved event's passes follow it. */
export function passOf(row: PassFacts, signer: PassSigner): Pass {
  const claims = { eventId: row.event_id, code: row.code, validUntil: Math.floor(row.ends_at / 1000) }
  return {
    id: row.id,
    code: row.code,
    token: formatCode(claims, signer.sign(signedText(claims))),
    validFrom: toIso(row.confirmed_at),
    validUntil: toIso(row.ends_at),
  }
}
