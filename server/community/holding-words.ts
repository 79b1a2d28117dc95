import type { SqlValue } from '../platform/db/database.ts'
import { queryWords } from '../platform/db/words.ts'
import { simplified } from '../platform/texts/simplified.ts'
import { partly } from '../staff/search.ts'

interface Holding {
  /** A condition, with the values of its placeholders. */
  where: string
  params: SqlValue[]
  /** Its own values come after those of the condition: first those with every word in the title. */
  order: string
  orderParams: SqlValue[]
}

/**
 * Rows that hold every word of a search in `title` or in `text`, expressions of SQL. They are few: reading them costs less
 * than keeping an index of them. Null where the search has no word.
 */
export function holdingWords(q: string, { title, text }: { title: string; text: string }): Holding | null {
  const words = queryWords(simplified(q)).map(({ word }) => partly(word))
  if (words.length === 0) return null
  const every = (column: string) => words.map(() => `lower(${column}) LIKE ? ESCAPE '!'`).join(' AND ')
  return {
    where: every(`(${title} || ' ' || ${text})`),
    params: words,
    order: `CASE WHEN ${every(title)} THEN 0 ELSE 1 END`,
    orderParams: words,
  }
}
