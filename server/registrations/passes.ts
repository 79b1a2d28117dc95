import { randomInt } from 'node:crypto'
import { codeAlphabet, codeLength, formatPass, signedText } from '../../contract/pass.ts'
import type { Pass } from '../../contract/registrations.ts'
import { toIso } from '../clock.ts'
import type { PassSigner } from '../secrets.ts'

export interface PassFacts {
  id: string
  code: string
  event_id: string
  confirmed_at: number
  ends_at: number
}

export const newCode = () => Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')

/** The pass of a confirmed registration. Signed anew at each read, so that a moved event's passes follow it. */
export function passOf(row: PassFacts, signer: PassSigner): Pass {
  const claims = { eventId: row.event_id, code: row.code, validUntil: Math.floor(row.ends_at / 1000) }
  return {
    id: row.id,
    code: row.code,
    token: formatPass(claims, signer.sign(signedText(claims))),
    validFrom: toIso(row.confirmed_at),
    validUntil: toIso(row.ends_at),
  }
}

/** `林*`: enough to compare with a card, not enough to know somebody. */
export const maskName = (name: string | null) =>
  name ? `${[...name][0]}${'*'.repeat(Math.max(1, Math.min(2, [...name].length - 1)))}` : '未填姓名'
