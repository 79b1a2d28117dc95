import type { Suggestion } from '../../../contract/home/search.ts'
import type { Clock } from '../../platform/clock.ts'
import { minute } from '../../platform/clock.ts'
import { kept } from '../../platform/db/kept.ts'
import { simplified } from '../../platform/texts/simplified.ts'
import { syllablesOf } from '../../platform/texts/sounds.ts'

/** Something that can be suggested, and how often it is there: jobs with this title. */
export interface Suggestible extends Suggestion {
  weight: number
}

export type Suggest = (typed: string) => Promise<Suggestion[]>

interface Indexed {
  shown: Suggestion
  text: string
  spelling: string
  initials: string
  weight: number
}

const least = 2
const shown = 8
const most = 8000
/** Entries between two looks at what else is waiting. */
const slice = 50

/**
 * Suggests from two characters on, or pinyin and its initials. The index is in memory; it is made anew in the
 * background at most once a minute, and whoever types meanwhile gets the one of before.
 */
export function suggester(clock: Clock, everything: () => Promise<Suggestible[]>): Suggest {
  const index = kept(
    async () => Math.floor(clock() / minute),
    async () => indexOf((await everything()).slice(0, most)),
  )

  return async typed => {
    const wanted = simplified(typed.normalize('NFKC').toLowerCase()).replace(/\s+/g, '')
    if (wanted.length < least) return []
    const found = (await index()).flatMap(entry => {
      const rank = rankOf(entry, wanted)
      return rank > 0 ? [{ entry, rank }] : []
    })
    found.sort((a, b) => b.rank - a.rank || b.entry.weight - a.entry.weight || a.entry.text.length - b.entry.text.length)
    return found.slice(0, shown).map(({ entry }) => entry.shown)
  }
}

/** 4 where the text begins so, 3 where it holds the words, 2 and 1 where it sounds so; else 0. */
function rankOf({ text, spelling, initials }: Indexed, wanted: string): number {
  if (text.startsWith(wanted)) return 4
  if (text.includes(wanted)) return 3
  if (!/^[a-z]+$/.test(wanted)) return 0
  if (spelling.startsWith(wanted)) return 2
  return initials.startsWith(wanted) ? 1 : 0
}

async function indexOf(all: Suggestible[]): Promise<Indexed[]> {
  const indexed: Indexed[] = []
  for (const [i, { weight, ...entry }] of all.entries()) {
    if (i % slice === slice - 1) await new Promise<void>(resolve => setImmediate(resolve))
    const spoken = syllablesOf(entry.text)
    const text = entry.text.toLowerCase()
    indexed.push({ shown: entry, text, weight, spelling: spoken.join(''), initials: spoken.map(part => part.charAt(0)).join('') })
  }
  return indexed
}
