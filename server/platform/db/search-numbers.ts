import type { Queries } from './database.ts'

/** A number is the second of a document's moment and 21 bits: by number is by moment. JavaScript is exact to 53 bits. */
const perSecond = 2 ** 21

/** The numbers that documents stand under: those they have, where these say their moment, else the next of their second. */
export async function numbered(tx: Queries, kind: string, documents: readonly { ref: string; moment?: number }[]) {
  const known = await tx.all<{ number: number; ref: string }>(
    'SELECT number, ref FROM search_refs WHERE kind = ? AND ref IN (SELECT value FROM json_each(?))',
    [kind, JSON.stringify(documents.map(({ ref }) => ref))],
  )
  const numbers = new Map(known.map(({ ref, number }) => [ref, number]))
  const highest = new Map<number, number>()
  for (const { ref, moment = 0 } of documents) {
    const first = Math.floor(moment / 1000) * perSecond
    const number = numbers.get(ref)
    if (number !== undefined && number >= first && number < first + perSecond) continue
    const next = (highest.get(first) ?? (await highestFrom(tx, first))) + 1
    highest.set(first, next)
    numbers.set(ref, next)
  }
  return { numbers, before: known.map(({ number }) => number) }
}

async function highestFrom(tx: Queries, first: number): Promise<number> {
  const found = await tx.get<{ number: number | null }>(
    'SELECT max(number) AS number FROM search_refs WHERE number >= ? AND number < ?',
    [first, first + perSecond],
  )
  return found?.number ?? first
}
