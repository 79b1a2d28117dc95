import type { Database } from '../../../platform/db/database.ts'
import { kept } from '../../../platform/db/kept.ts'
import { revisionOf } from '../../../platform/db/revisions.ts'
import { plainWords } from '../../../platform/texts/plain-words.ts'
import { blurredSound, readingsOf, syllablesOf } from '../../../platform/texts/sounds.ts'
import type { JobTitles } from '../titles.ts'

import { type JobSearchWords, valuesOf } from './words.ts'

/** What jobs on show are called now. */
interface Live {
  /** How many jobs have in their title each two to four neighbouring characters. */
  grams: ReadonlyMap<string, number>
  runs: readonly string[]
  /** Whole titles and the names of employers: inside of them a word means nothing else. */
  names: ReadonlyMap<string, NameKind>
}

export type NameKind = 'title' | 'employer'

export interface Lexicon {
  /** Whether people here have written this word. */
  isKnown(word: string): boolean
  nameKind(text: string): NameKind | null
  /** The word that Latin letters spell, whole or by initials: kuaiji, kj. */
  spelt(latin: string): string | null
  /** The known word of as many characters that sounds like these: 会记. */
  alike(text: string): string | null
}

interface Heard {
  bySpelling: Map<string, string>
  byInitials: Map<string, string>
  bySound: Map<string, string>
}

const gramLengths = [2, 3, 4]
const mostTitles = 20_000
const han = /\p{Script=Han}+/gu
const allHan = /^\p{Script=Han}{2,}$/u
/** Words between two looks at what else is waiting. */
const slice = 40
const breath = () => new Promise<void>(resolve => setImmediate(resolve))

/**
 * The words of the lists and of the jobs on show. Made anew in the background once jobs have changed:
 * a search in between reads with the words of before.
 */
export function jobLexicon(db: Database, titlesOf: JobTitles, words: JobSearchWords) {
  let made = { occupations: words.occupations, asked: words.asked, weights: listedWords(words) }
  /** Made anew where staff changed a list. */
  const listed = () => {
    const { occupations, asked } = words
    if (made.occupations !== occupations || made.asked !== asked) made = { occupations, asked, weights: listedWords(words) }
    return made.weights
  }
  const live = kept(
    async () => `${await revisionOf(db, 'jobs')} ${await revisionOf(db, 'texts')}`,
    () => readLive(db, titlesOf),
  )
  const heard = kept(live, async () => listen(listed(), fillersOf(words), await live()))

  return {
    async words(): Promise<Pick<Lexicon, 'isKnown' | 'nameKind'>> {
      const { grams, names } = await live()
      return { isKnown: word => listed().has(word) || grams.has(word), nameKind: text => names.get(text) ?? null }
    },
    /** Read from a dictionary of sounds, which most searches do without. */
    async ears(): Promise<Pick<Lexicon, 'spelt' | 'alike'>> {
      const { bySpelling, byInitials, bySound } = await heard()
      return {
        spelt: latin => bySpelling.get(latin) ?? byInitials.get(latin) ?? null,
        alike: text => readingsOf(text).flatMap(reading => bySound.get(reading) ?? [])[0] ?? null,
      }
    },
  }
}
export type JobLexicon = ReturnType<typeof jobLexicon>

/** The words of the lists with their weight: what an occupation is mostly called counts more than its other names. */
function listedWords({ occupations, asked }: JobSearchWords): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (words: string[], weight: number) => {
    for (const word of words)
      if (word.length >= 2 && word.length <= 6 && word.replace(han, '') === '' && !weights.has(word)) weights.set(word, weight)
  }
  for (const entry of occupations.entries) add(valuesOf(entry).slice(0, 1), 2)
  for (const entry of [...occupations.entries, ...asked.entries.filter(({ kind }) => kind !== 'filler' && kind !== 'nearer')])
    add([...entry.patterns.flatMap(plainWords), ...valuesOf(entry), ...entry.matches], 1)
  return weights
}

/** Words that only carry a search: spelled, they are known and yet not looked for. */
const fillersOf = ({ asked }: JobSearchWords) =>
  asked
    .only('filler')
    .entries.flatMap(({ patterns }) => patterns.flatMap(plainWords))
    .filter(word => allHan.test(word))

async function readLive(db: Database, titlesOf: JobTitles): Promise<Live> {
  const titles = [...(await titlesOf())].slice(0, mostTitles)
  const employers = await db.aside.all<{ name: string }>(`SELECT name FROM employers LIMIT ${mostTitles}`)
  const grams = new Map<string, number>()
  const runs = new Set<string>()
  for (const [i, [title, count]] of titles.entries()) {
    if (i % 500 === 499) await breath()
    for (const [run] of title.matchAll(han)) {
      runs.add(run)
      for (const gram of gramsOf(run)) grams.set(gram, (grams.get(gram) ?? 0) + count)
    }
  }
  const names = new Map<string, NameKind>([
    ...employers.map(({ name }) => [name.toLowerCase(), 'employer'] as const),
    ...titles.map(([title]) => [title.toLowerCase(), 'title'] as const),
  ])
  return { grams, runs: [...runs], names }
}

const gramsOf = (run: string) =>
  new Set(gramLengths.flatMap(n => Array.from({ length: Math.max(0, run.length - n + 1) }, (_, i) => run.slice(i, i + n))))

async function listen(listed: ReadonlyMap<string, number>, fillers: readonly string[], { grams, runs }: Live): Promise<Heard> {
  const heard: Heard = { bySpelling: new Map(), byInitials: new Map(), bySound: new Map() }
  const weightOf = (word: string) => ((grams.get(word) ?? 0) + 0.5) * (listed.get(word) ?? 0.1)
  const keep = (map: Map<string, string>, key: string, word: string) => {
    const other = map.get(key)
    if (other === undefined || weightOf(word) > weightOf(other)) map.set(key, word)
  }
  const hear = (word: string, syllables: string[], isWhole: boolean) => {
    keep(heard.bySpelling, syllables.join(''), word)
    // What only stands in the middle of titles may be no word at all.
    if (isWhole) keep(heard.bySound, blurredSound(syllables), word)
    if (listed.has(word) && word.length <= 4) keep(heard.byInitials, syllables.map(syllable => syllable[0]).join(''), word)
  }
  let done = 0
  for (const word of listed.keys()) {
    if (++done % slice === 0) await breath()
    hear(word, syllablesOf(word), true)
  }
  for (const word of fillers) keep(heard.bySpelling, syllablesOf(word).join(''), word)
  for (const run of runs) {
    if (++done % slice === 0) await breath()
    const syllables = syllablesOf(run)
    hear(run, syllables, true)
    for (const n of gramLengths)
      for (let i = 0; i + n <= run.length; i++) hear(run.slice(i, i + n), syllables.slice(i, i + n), false)
  }
  return heard
}
