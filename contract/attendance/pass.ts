import type { ParsedCode } from '../platform/signed-code.ts'

export type OfflineVerdict = 'valid' | 'wrong-event' | 'expired' | 'invalid'

/** What a scanner can say without a network. `signatureValid` comes from the platform's own Ed25519. */
export function judgeOffline(pass: ParsedCode | null, signatureValid: boolean, eventId: string, now: number): OfflineVerdict {
  if (!pass || !signatureValid) return 'invalid'
  if (pass.eventId !== eventId) return 'wrong-event'
  return now / 1000 > pass.validUntil ? 'expired' : 'valid'
}
