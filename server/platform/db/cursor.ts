import { invalidRequest } from '../problem.ts'
import type { SqlValue } from './database.ts'

/**
 * A cursor is where the last page ended: the last row's sort value and id, or for short lists an offset.
 * Clients treat it as opaque text.
 */
const encode = (parts: readonly SqlValue[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

function decode(cursor: string, length: number): SqlValue[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === length && parts.every(isSortValue)) return parts as SqlValue[]
  } catch {
    // Falls through to the same answer as for well-formed nonsense.
  }
  throw invalidCursor()
}

const invalidCursor = () => invalidRequest([{ path: 'cursor', message: '翻页标记无效，请从第一页重新开始' }])

const isSortValue = (part: unknown) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part))

/** Stable while rows are added: continues after a row, not after a count. */
export const keysetCursor = (...parts: SqlValue[]) => encode(parts)
export const keysetOf = (cursor: string | undefined, length: number) => (cursor === undefined ? null : decode(cursor, length))

/** Continues after a row of this time and id. */
export function timeAndIdOf(cursor: string | undefined): [number, string] | null {
  const [time, id] = keysetOf(cursor, 2) ?? []
  if (time === undefined) return null
  if (Number.isSafeInteger(time) && typeof id === 'string') return [time as number, id]
  throw invalidCursor()
}

/** For lists that are short or only grow at the end. */
export const offsetCursor = (next: number, total: number) => (next < total ? encode([next]) : null)
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [offset] = decode(cursor, 1)
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 10_000_000) return offset
  throw invalidCursor()
}
