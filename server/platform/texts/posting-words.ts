import { seenThrough } from './seen-through.ts'
import type { WordList } from './word-list.ts'

/** A word that keeps a text back, with the field that holds it. */
export interface Flag {
  kind: 'discrimination' | 'fraud'
  word: string
  field: string
}

/** What `job-postings.json` tells apart: what keeps a posting back, and what around it means the opposite. */
export const postingKinds = [
  'discrimination',
  'fraud',
  'age-cap',
  'served-ages',
  'sex-open',
  'not-limited',
  'not-charged',
  'charging',
] as const
export type PostingKind = (typeof postingKinds)[number]

/** Age caps below this are held back; 60 and retirement age are the law's own. */
const lawfulCap = 55
const adult = 18

/** How far around a word its opposite is looked for. */
const reach = 20
const behind = (text: string, at: number) => text.slice(at, at + 8)
const fieldBreak = '。\n\u0001'

export interface PostingWords {
  /** What in these texts keeps the posting back, with the word and the field that holds it. */
  flagsIn(texts: Record<string, string>): Flag[]
}

/** Words that keep a posting back until somebody has read it. */
export function postingWords(list: WordList<PostingKind>): PostingWords {
  const keepingBack = list.only('discrimination', 'fraud', 'age-cap')

  function flagsIn(texts: Record<string, string>): Flag[] {
    const fields = Object.entries(texts).filter(([, text]) => text)
    // One pass over all fields; a full stop keeps them apart.
    const whole = fields.map(([, text]) => seenThrough(text)).join(fieldBreak)
    const flags = new Map<string, Flag>()
    let index = 0
    let end = whole.indexOf(fieldBreak)
    for (const { kind, word, at } of wordsIn(whole)) {
      for (; end >= 0 && at >= end; index++) end = whole.indexOf(fieldBreak, end + 1)
      flags.set(`${kind} ${word}`, { kind, word, field: fields[index]?.[0] ?? '' })
    }
    const found = [...flags.values()]
    // 押金 says nothing more beside 需交押金300元.
    return found.filter(
      flag => !found.some(other => other !== flag && other.field === flag.field && other.word.includes(flag.word)),
    )
  }

  function* wordsIn(text: string): Generator<{ kind: Flag['kind']; word: string; at: number }> {
    let capped = false
    for (const { entry, word, at } of keepingBack.matches(text)) {
      const before = text.slice(Math.max(0, at - reach), at)
      if (entry.kind === 'age-cap') {
        if (capped || !isHeldBack(word) || list.has(behind(text, at + word.length), 'served-ages')) continue
        capped = true
        yield { kind: 'discrimination', word: word.trim(), at }
      } else if (entry.kind === 'discrimination' || entry.kind === 'fraud') {
        const opposite = entry.kind === 'fraud' ? isUncharged(before) : list.has(before, 'not-limited')
        if (!opposite && !list.has(behind(text, at), 'sex-open')) yield { kind: entry.kind, word: word.trim(), at }
      }
    }
  }

  /** `无押金`, `不收押金、培训费`: a denial, and only words of charging between it and the end. */
  function isUncharged(before: string): boolean {
    for (const { word, at } of list.matches(before, 'not-charged')) {
      const between = before.slice(at + word.length)
      let end = 0
      for (const match of list.matches(between, 'charging')) {
        if (match.at !== end) break
        end += match.word.length
      }
      if (end === between.length) return true
    }
    return false
  }

  return { flagsIn }
}

/** The last number is the cap; `90后优先` is always one. One with its legal ground (`法定`, `特种作业`) is for people to judge too. */
function isHeldBack(word: string): boolean {
  const cap = Number(/(\d{2})\D*$/.exec(word)?.[1])
  return /^\d{2}后/.test(word) || (cap >= adult && cap < lawfulCap)
}

/** The gender column of a table: any answer but 不限 is a limit. */
export const genderLimit = (text: string) => (/^(?:男|女)(?:性|士|生)?$/.test(text.trim()) ? `性别：${text.trim()}` : text)

/** The age column of a table, as a sentence the rules can read. */
export const ageLimit = (text: string) => (/[\d十]/.test(text) ? (/岁|年龄/.test(text) ? text : `年龄：${text}`) : text)
