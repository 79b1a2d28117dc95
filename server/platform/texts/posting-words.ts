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
  'dealt-with',
] as const
export type PostingKind = (typeof postingKinds)[number]

/** Age caps below this are held back; 60 and retirement age are the law's own. */
const lawfulCap = 55
const adult = 18

/** More than any posting holds: it waits for a person all the same. */
const mostHits = 200
/** How far around a word its opposite is looked for. */
const reach = 20
const behind = (text: string, at: number) => text.slice(at, at + 8)

/** A word met in one field. */
interface Met {
  kind: Flag['kind']
  word: string
  isCap: boolean
}

export interface PostingWords {
  /** The words of one field. */
  metIn(text: string): readonly Met[]
  /** What in these texts keeps the posting back, with the word and the field that holds it; `metIn` may know some already. */
  flagsIn(texts: Record<string, string>, metIn?: PostingWords['metIn']): Flag[]
}

/** Words that keep a posting back until somebody has read it. */
export function postingWords(list: WordList<PostingKind>): PostingWords {
  const keepingBack = list.only('discrimination', 'fraud', 'age-cap')

  function flagsIn(texts: Record<string, string>, metOf: PostingWords['metIn'] = metIn): Flag[] {
    const flags = new Map<string, Flag>()
    let hits = 0
    let isCapped = false
    for (const [field, text] of Object.entries(texts))
      for (const { kind, word, isCap } of text ? metOf(text) : []) {
        if (isCap && isCapped) continue
        isCapped ||= isCap
        if (hits++ < mostHits) flags.set(`${kind} ${word}`, { kind, word, field })
      }
    const found = [...flags.values()]
    // 押金 says nothing more beside 需交押金300元.
    return found.filter(
      flag => !found.some(other => other !== flag && other.field === flag.field && other.word.includes(flag.word)),
    )
  }

  function metIn(text: string): Met[] {
    const met: Met[] = []
    for (const one of wordsIn(seenThrough(text))) if (met.push(one) === mostHits) break
    return met
  }

  function* wordsIn(text: string): Generator<Met> {
    let capped = false
    for (const { entry, word, at } of keepingBack.matches(text)) {
      const before = text.slice(Math.max(0, at - reach), at)
      if (entry.kind === 'age-cap') {
        if (capped || !isHeldBack(word) || list.has(behind(text, at + word.length), 'served-ages')) continue
        capped = true
        yield { kind: 'discrimination', word: word.trim(), isCap: true }
      } else if (entry.kind === 'discrimination' || entry.kind === 'fraud') {
        const end = at + word.length
        const opposite =
          entry.kind === 'fraud' ? isUncharged(before) || isDealtWith(text, at, end) : list.has(before, 'not-limited')
        if (!opposite && !list.has(behind(text, at), 'sex-open')) yield { kind: entry.kind, word: word.trim(), isCap: false }
      }
    }
  }

  /** `负责保证金台账`: what the work is about, asked of nobody who applies. */
  function isDealtWith(text: string, at: number, end: number): boolean {
    const from = Math.max(0, at - reach)
    for (const { word, at: start } of list.matches(text.slice(from, end + reach), 'dealt-with'))
      if (from + start <= at && from + start + word.length >= end) return true
    return false
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

  return { metIn, flagsIn }
}

/** The last number is the cap; `90后优先` is always one. One with its legal ground (`法定`, `特种作业`) is for people to judge too. */
function isHeldBack(word: string): boolean {
  const cap = Number(/(\d{2})\D*$/.exec(word)?.[1])
  return /^\d{2}后/.test(word) || (cap >= adult && cap < lawfulCap)
}

/** The gender column of a table: an answer that names one of the two is a limit. */
export function genderLimit(text: string): string {
  const [named, ...others] = new Set(text.match(/[男女]/g))
  return named && others.length === 0 && !text.includes('不限') ? `性别：${named}` : text
}

/** The age column of a table, as a sentence the rules can read. */
export const ageLimit = (text: string) => (/[\d十]/.test(text) ? (/岁|年龄/.test(text) ? text : `年龄：${text}`) : text)
