import type { SearchedWords } from '../../../contract/home/search.ts'
import { type Clock, dayLength, dayOf, minute } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { kept } from '../../platform/db/kept.ts'
import { simplified } from '../../platform/texts/simplified.ts'
import type { PersonalLook } from './looks-personal.ts'

/** Words that were asked on fewer days may be one person's. */
const fewestDays = 5
/** As far back as is counted, and kept. */
const countedDays = 60
const longest = 16
const mostHeld = 2000
const shown = 8
const mostForStaff = 20
const fresh = 10 * minute

interface Held {
  day: string
  word: string
  times: number
  found: boolean
}

/** Counts what people search for, by day and without who they are; written once a minute, shown once many days had it. */
export function searchedWords(db: Database, clock: Clock, look: PersonalLook) {
  let held = new Map<string, Held>()

  async function counted(found: boolean, limit: number): Promise<SearchedWords[]> {
    const rows = await db.all<{ word: string; days: number; times: number }>(
      `SELECT word, count(*) AS days, sum(times) AS times FROM searched_words WHERE day > ?
       GROUP BY word HAVING count(*) >= ${fewestDays} AND max(found) = ${found ? 1 : 0}
       ORDER BY sum(times) DESC, word LIMIT ${limit}`,
      [dayOf(clock() - countedDays * dayLength)],
    )
    return rows.map(({ word, days, times }) => ({ words: word, days: Number(days), times: Number(times) }))
  }

  const often = kept(
    async () => Math.floor(clock() / fresh),
    () => counted(true, shown),
  )

  return {
    /** `found`: whether there was anything to show; `ours`: names of it, which may look like a person's. Costs no write. */
    note(asked: string, found: boolean, ours: readonly string[]): void {
      const word = comparable(asked)
      if (word.length < 2 || word.length > longest || look.reaches(asked)) return
      if (look.namesIn(word).some(name => !ours.some(own => own.includes(name)))) return
      const day = dayOf(clock())
      const key = `${day} ${word}`
      const known = held.get(key)
      if (known) Object.assign(known, { times: known.times + 1, found })
      else if (held.size < mostHeld) held.set(key, { day, word, times: 1, found })
    },

    /** Writes down what was noted since the last time. */
    async flush(): Promise<void> {
      if (held.size === 0) return
      const entries = [...held.values()]
      held = new Map()
      await db.transaction(async tx => {
        for (const { word, day, times, found } of entries)
          await tx.run(
            `INSERT INTO searched_words (word, day, times, found) VALUES (?, ?, ?, ?)
             ON CONFLICT (word, day) DO UPDATE SET times = searched_words.times + excluded.times, found = excluded.found`,
            [word, day, times, found ? 1 : 0],
          )
      })
    },

    /** Forgets what is older than is counted. */
    tidy: () => db.run('DELETE FROM searched_words WHERE day < ?', [dayOf(clock() - countedDays * dayLength)]),

    /** What many searched for and found, most first. */
    often: async (): Promise<string[]> => (await often()).map(({ words }) => words),

    async forStaff(): Promise<{ searched: SearchedWords[]; withoutHits: SearchedWords[] }> {
      return { searched: await counted(true, mostForStaff), withoutHits: await counted(false, mostForStaff) }
    },
  }
}
export type SearchedWordsCounter = ReturnType<typeof searchedWords>

/** One spelling of what is the same: width, case, traditional signs, blanks and closing signs. */
const comparable = (asked: string): string =>
  simplified(asked.normalize('NFKC').toLowerCase())
    .replace(/\s+/g, ' ')
    .replace(/[\s?？。！!，,、.]+$/u, '')
    .trim()
