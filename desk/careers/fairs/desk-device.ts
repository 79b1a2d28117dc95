import { keep, readKept } from '../../kit/kept.ts'

const key = 'device'

/** A name of this computer that stays the same, among the devices at the doors. */
export function deskDevice(): string {
  const known = readKept<string>(key)
  if (known) return known
  const id = `desk-${Math.random().toString(36).slice(2, 8)}`
  keep(key, id)
  return id
}
