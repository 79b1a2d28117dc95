import { simplified } from '../../platform/texts/simplified.ts'
import { syllablesOf } from '../../platform/texts/sounds.ts'
import type { WordList } from '../../platform/texts/word-list.ts'
import type { latinKinds } from './word-kinds.ts'

type LatinWords = WordList<(typeof latinKinds)[number]>

const han = /\p{Script=Han}/u
/** So much of a line of letters must be read, or it is left as it is. */
const understood = 0.75
const spellings = new WeakMap<LatinWords, Map<string, Map<string, string>>>()

/** The question in simplified characters; what is written in Pinyin or English as Chinese. The same text where it is that already. */
export function readAs(latin: LatinWords, question: string): string {
  if (han.test(question)) return soundingRight(latin, spelledOut(latin, simplified(question)))
  const letters = question.toLowerCase().replace(/[^a-z0-9]+/g, '')
  if (letters.length < 4) return question
  return fromPinyin(latin, letters) ?? (fromEnglish(latin, question) || question)
}

const fromEnglish = (latin: LatinWords, question: string): string => {
  const found = [...latin.matches(question.replace(/’s|'s/g, ''), 'english')]
  const kept = found.filter(
    ({ at, word }) => !found.some(o => o.word.length > word.length && o.at <= at && at < o.at + o.word.length),
  )
  // What it is about comes before what is asked of it, as the list has them.
  const inOrder = kept.map(({ entry }) => entry).sort((a, b) => latin.entries.indexOf(a) - latin.entries.indexOf(b))
  return [...new Set(inOrder.map(entry => entry.writes ?? ''))].join('')
}

/** The reading that leaves the fewest letters over, in as few words as can be. */
function fromPinyin(latin: LatinWords, letters: string, share = understood): string | null {
  const words = spelled(latin, 'pinyin', '')
  const longest = Math.max(...[...words.keys()].map(key => key.length))
  const best: { left: number; text: string; count: number }[] = [{ left: 0, text: '', count: 0 }]
  for (let end = 1; end <= letters.length; end++) {
    const skipped = best[end - 1] as (typeof best)[number]
    let choice = { left: skipped.left + 1, text: skipped.text, count: skipped.count }
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const word = words.get(letters.slice(start, end))
      const before = best[start]
      if (!word || !before) continue
      const isBetter = before.left < choice.left || (before.left === choice.left && before.count + 1 < choice.count)
      if (isBetter) choice = { left: before.left, text: before.text + word, count: before.count + 1 }
    }
    best.push(choice)
  }
  const read = best.at(-1)
  return read && read.left <= letters.length * (1 - share) && read.text.length > 1 ? read.text : null
}

const run = /[a-z]{4,}/giu

/** Runs of letters among characters: `zufang补贴`. */
const spelledOut = (latin: LatinWords, text: string): string =>
  text.replace(run, letters => fromPinyin(latin, letters.toLowerCase(), 1) ?? letters)

/** Words of policies written with other signs of the same sound: 公于 for 公寓. What an entry passes only sounds alike. */
function soundingRight(latin: LatinWords, text: string): string {
  const signs = [...text]
  const sounds = syllablesOf(text)
  if (sounds.length !== signs.length) return text
  const alike = new Set(latin.entries.flatMap(entry => (entry.kind === 'sound' ? entry.passes : [])))
  for (const [sound, word] of spelled(latin, 'sound', '|')) {
    const { length } = word
    for (let i = 0; i + length <= signs.length; i++) {
      const written = signs.slice(i, i + length)
      const isAlike = sounds.slice(i, i + length).join('|') === sound && written.every(sign => han.test(sign))
      if (isAlike && !alike.has(written.join(''))) signs.splice(i, length, ...word)
    }
  }
  return signs.join('')
}

const spelled = (latin: LatinWords, kind: 'pinyin' | 'sound', between: string): Map<string, string> => {
  const known = spellings.get(latin) ?? new Map<string, Map<string, string>>()
  spellings.set(latin, known)
  const ready = known.get(kind)
  if (ready) return ready
  const words = latin.entries.filter(entry => entry.kind === kind).flatMap(entry => entry.patterns)
  const made = new Map(words.map(word => [syllablesOf(word).join(between), word]))
  known.set(kind, made)
  return made
}
