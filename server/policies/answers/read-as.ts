import { plainWords } from '../../platform/texts/plain-words.ts'
import { simplified } from '../../platform/texts/simplified.ts'
import { syllablesOf } from '../../platform/texts/sounds.ts'
import type { WordList } from '../../platform/texts/word-list.ts'
import type { PolicyWords } from './policy-words.ts'

type ReadWords = Pick<PolicyWords, 'latin' | 'benefits' | 'subjects' | 'facts' | 'wordings' | 'askings'>
type LatinWords = PolicyWords['latin']

const han = /\p{Script=Han}/u
const allHan = /^\p{Script=Han}+$/u
/** So much of a line of letters must be read, or it is left as it is. */
const understood = 0.75
/** 我36了行吗, 今年三十八了还能领吗: where 岁 is left out. */
const bareAge =
  /(?<=(?:我|俺|今年|都|已经)(?:1[6-9]|[2-6]\d|[二三四五六]?十[一二三四五六七八九]?))(?=了(?:$|[，,还能也就可都行中够]))/gu
const sounds = new WeakMap<WordList, Map<string, string>>()

/** The question in simplified characters; what is written in Pinyin or English as Chinese. The same text where it is that already. */
export function readAs(words: ReadWords, question: string): string {
  const { latin } = words
  if (han.test(question)) return soundingRight(latin, spelledOut(words, simplified(question))).replace(bareAge, '岁')
  const letters = question.toLowerCase().replace(/[^a-z0-9]+/g, '')
  if (letters.length < 4) return question
  return fromPinyin(words, letters) ?? (fromEnglish(latin, question) || question)
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
function fromPinyin(
  { latin, benefits, subjects, facts, wordings, askings }: ReadWords,
  letters: string,
  share = understood,
): string | null {
  const known = [latin.only('pinyin'), benefits, subjects, facts, wordings, askings].map(list => soundsOf(list))
  const longest = Math.max(...known.flatMap(words => [...words.keys()].map(key => key.length)))
  const best: { left: number; text: string; count: number }[] = [{ left: 0, text: '', count: 0 }]
  for (let end = 1; end <= letters.length; end++) {
    const skipped = best[end - 1] as (typeof best)[number]
    let choice = { left: skipped.left + 1, text: skipped.text, count: skipped.count }
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const word = known.map(words => words.get(letters.slice(start, end))).find(Boolean)
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

const run = /[a-z]{2,}/giu
const longRun = 4
/** As far as a word may go beyond the letters in it. */
const mostSigns = 4

/** Runs of letters among characters: `zufang补贴`, 租fang补贴. */
function spelledOut(words: ReadWords, text: string): string {
  const read = text.replace(run, letters =>
    letters.length < longRun ? letters : (fromPinyin(words, letters.toLowerCase(), 1) ?? letters),
  )
  const known = soundsOf(words.latin.only('pinyin'))
  return read.replace(run, (letters, at: number) => partOfWord(known, read, at, letters) ?? letters)
}

/** The signs that letters stand for in a word that is begun or ended in characters. */
function partOfWord(known: Map<string, string>, text: string, at: number, letters: string): string | null {
  const end = at + letters.length
  for (let before = mostSigns; before >= 0; before--)
    for (let after = mostSigns; after >= 0; after--) {
      const [head, tail] = [text.slice(Math.max(0, at - before), at), text.slice(end, end + after)]
      if (head.length !== before || tail.length !== after || before + after === 0) continue
      const word = known.get([...syllablesOf(head), letters.toLowerCase(), ...syllablesOf(tail)].join(''))
      if (word?.startsWith(head) && word.endsWith(tail)) return word.slice(before, word.length - after)
    }
  return null
}

/** Words of policies written with other signs of the same sound: 公于 for 公寓. What an entry passes only sounds alike. */
function soundingRight(latin: LatinWords, text: string): string {
  const signs = [...text]
  const syllables = syllablesOf(text)
  if (syllables.length !== signs.length) return text
  const alike = new Set(latin.entries.flatMap(entry => (entry.kind === 'sound' ? entry.passes : [])))
  const spoken = `|${syllables.join('|')}|`
  for (const [sound, word] of soundsOf(latin.only('sound'), '|')) {
    if (!spoken.includes(`|${sound}|`)) continue
    const { length } = word
    for (let i = 0; i + length <= signs.length; i++) {
      const written = signs.slice(i, i + length)
      const isAlike = syllables.slice(i, i + length).join('|') === sound && written.every(sign => han.test(sign))
      if (isAlike && !alike.has(written.join(''))) signs.splice(i, length, ...word)
    }
  }
  return signs.join('')
}

/** The words of a list by their sound; made once of each list. */
function soundsOf(list: WordList, between = ''): Map<string, string> {
  const ready = sounds.get(list)
  if (ready) return ready
  const words = list.entries.flatMap(({ patterns }) => patterns.flatMap(plainWords)).filter(word => allHan.test(word))
  const made = new Map(words.map(word => [syllablesOf(word).join(between), word]))
  sounds.set(list, made)
  return made
}
