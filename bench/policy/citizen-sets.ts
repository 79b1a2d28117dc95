import { readdirSync, readFileSync } from 'node:fs'
import type { AnswerBlock } from '../../contract/policies/answers.ts'

export interface CitizenQuestion {
  q: string
  previous?: string
  /** Patterns that the first block must hold, and must not. */
  first?: string[]
  firstNot?: string[]
  /** The same of all blocks together. */
  must?: string[]
  not?: string[]
}

/** The sets that were written here, one a manner of asking; asked raw first, and mended by kind afterwards. */
export const citizenSets = (): URL[] =>
  readdirSync(new URL('citizens/', import.meta.url))
    .filter(name => name.endsWith('.json'))
    .map(name => new URL(`citizens/${name}`, import.meta.url))

export const readCitizens = (path: string | URL): CitizenQuestion[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { items: CitizenQuestion[] }).items

/** What a first screen lacks; empty where it holds what a citizen needs. */
export function lacking(item: CitizenQuestion, blocks: readonly AnswerBlock[]): string[] {
  const first = blocks[0]?.text ?? ''
  const all = blocks.map(block => block.text).join('\n')
  const has = (text: string) => (pattern: string) => new RegExp(pattern, 'u').test(text)
  return [
    ...(item.first ?? []).filter(p => !has(first)(p)).map(p => `first ${p}`),
    ...(item.firstNot ?? []).filter(has(first)).map(p => `first not ${p}`),
    ...(item.must ?? []).filter(p => !has(all)(p)).map(p => `must ${p}`),
    ...(item.not ?? []).filter(has(all)).map(p => `not ${p}`),
  ]
}
