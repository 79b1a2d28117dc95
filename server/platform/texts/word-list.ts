import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { JsonFault, type JsonWithLines, parseJsonWithLines } from './json-lines.ts'
import { type Hit, type WordMatcher, wordMatcher } from './word-matcher.ts'
import { comparable, oneOf, type Pattern, PatternFault, type PatternSets, readPattern } from './word-pattern.ts'

const text = z.string().trim().min(1)
const words = z.array(z.string().min(1)).min(1)
const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/, 'id 用小写字母、数字和连字符'),
  kind: z.string(),
  /** What the words say, in the words of a clerk. */
  means: text,
  /** The law behind it, or where the word was met. */
  source: text.optional(),
  /** The documents' own words for what people say. */
  writes: text.optional(),
  patterns: words,
  /** Each must be found by this entry. */
  matches: words,
  /** Near misses that this entry must not find. */
  passes: words,
})
const listSchema = z.strictObject({
  title: text,
  about: text,
  checkedAt: z.iso.date('日期写成 2026-12-05'),
  sets: z.record(text, words).default({}),
  entries: z.array(entrySchema).min(1),
})

export interface Entry<Kind extends string = string> extends Omit<z.output<typeof entrySchema>, 'kind'> {
  kind: Kind
}

export interface WordMatch<Kind extends string = string> {
  entry: Entry<Kind>
  /** As the text has it, after NFKC. */
  word: string
  /** Index in the text after NFKC. */
  at: number
}

/** Words to be found in texts, whatever their width and case. Time grows with the text's length, not with its content. */
export interface WordList<Kind extends string = string> {
  entries: readonly Entry<Kind>[]
  /** Every match in order of place; those of one entry do not overlap. */
  matches(text: string, kind?: Kind): Iterable<WordMatch<Kind>>
  /** The entries that are found, each once, in the order of the list. */
  entriesIn(text: string): Entry<Kind>[]
  /** The first entry, in the order of the list, that is found. */
  firstEntryIn(text: string): Entry<Kind> | null
  kindsIn(text: string): Set<Kind>
  has(text: string, kind?: Kind): boolean
}

/** What is wrong with a list: its file, the line and what to do, in Chinese. */
export class WordListFault extends Error {
  constructor(name: string, line: number, sentence: string) {
    super(`${name} 第 ${line} 行：${sentence}`)
  }
}

/** Reads a list from its file. `kinds` are the ones the caller knows. Throws a {@link WordListFault}. */
export function readWordList<Kind extends string>(file: URL, kinds: readonly Kind[]): WordList<Kind> {
  return parseWordList(readFileSync(file, 'utf8'), kinds, fileURLToPath(file))
}

/** Makes a list of its JSON text; `name` stands in the messages. Throws a {@link WordListFault}, also for an example that fails. */
export function parseWordList<Kind extends string>(json: string, kinds: readonly Kind[], name: string): WordList<Kind> {
  const { value, lineOf } = parsed(json, name)
  const fail = (path: readonly PropertyKey[], sentence: string): never => {
    throw new WordListFault(name, lineOf(path), sentence)
  }
  const result = listSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    return fail(issue?.path ?? [], faultOf(issue))
  }
  const { sets, entries } = result.data
  const patternsAt = (path: readonly PropertyKey[], patterns: readonly string[], known: PatternSets): Pattern =>
    oneOf(patterns.map((pattern, i) => compile(pattern, known, sentence => fail([...path, i], sentence))))
  const known = new Map<string, Pattern>()
  for (const [set, members] of Object.entries(sets)) known.set(comparable(set), patternsAt(['sets', set], members, known))
  const ids = new Set<string>()
  const patterns = entries.map(({ id, kind, patterns }, i) => {
    const path = ['entries', i]
    if (ids.has(id)) fail([...path, 'id'], `id“${id}”前面已经用过，请换一个`)
    ids.add(id)
    if (!kinds.includes(kind as Kind)) fail([...path, 'kind'], `不认识 kind“${kind}”，只能是 ${kinds.join('、')} 之一`)
    return patternsAt([...path, 'patterns'], patterns, known)
  })
  const matcher = wordMatcher(patterns)
  for (const [i, { id, matches, passes }] of entries.entries()) {
    const finds = (example: string) => !matcher.hits(example, index => index === i).next().done
    for (const [k, example] of matches.entries())
      if (!finds(example)) fail(['entries', i, 'matches', k], `例子“${example}”应当找得出，但 ${id} 的写法都对不上`)
    for (const [k, example] of passes.entries())
      if (finds(example)) fail(['entries', i, 'passes', k], `例子“${example}”应当放过，但 ${id} 的写法把它找了出来`)
  }
  return wordList(entries as Entry<Kind>[], matcher)
}

function parsed(json: string, name: string): JsonWithLines {
  try {
    return parseJsonWithLines(json)
  } catch (error) {
    if (error instanceof JsonFault) throw new WordListFault(name, error.line, error.message)
    throw error
  }
}

function faultOf(issue: z.core.$ZodIssue | undefined): string {
  const field = issue?.path.findLast(part => typeof part === 'string')
  if (issue?.code === 'unrecognized_keys') return `不认识 ${issue.keys.join('、')}，请去掉`
  if (issue?.code === 'invalid_type') return `“${String(field ?? '全文')}”没有写，或写成了别的样子`
  if (issue?.code === 'too_small') return `“${String(field)}”不能空着，至少写一项`
  return `“${String(field)}”不对：${issue?.message ?? ''}`
}

function compile(pattern: string, sets: PatternSets, fail: (sentence: string) => never): Pattern {
  try {
    return readPattern(pattern, sets)
  } catch (error) {
    if (error instanceof PatternFault) return fail(`写法“${pattern}”：${error.message}`)
    throw error
  }
}

function wordList<Kind extends string>(entries: Entry<Kind>[], { hits }: WordMatcher): WordList<Kind> {
  const entryOf = ({ index }: Hit) => entries[index] as Entry<Kind>

  function* matches(text: string, kind?: Kind): Generator<WordMatch<Kind>> {
    const shown = text.normalize('NFKC')
    for (const hit of hits(shown, index => !kind || entries[index]?.kind === kind))
      yield { entry: entryOf(hit), word: shown.slice(hit.at, hit.end), at: hit.at }
  }
  function entriesIn(text: string): Entry<Kind>[] {
    const found = new Set<number>()
    for (const { index } of hits(text, index => !found.has(index))) found.add(index)
    return [...found].sort((a, b) => a - b).map(index => entries[index] as Entry<Kind>)
  }
  function firstEntryIn(text: string): Entry<Kind> | null {
    let first = entries.length
    for (const { index } of hits(text, index => index < first)) first = index
    return entries[first] ?? null
  }
  function kindsIn(text: string): Set<Kind> {
    const found = new Set<Kind>()
    for (const hit of hits(text, index => !found.has(entries[index]?.kind as Kind))) found.add(entryOf(hit).kind)
    return found
  }
  const has = (text: string, kind?: Kind) => !hits(text, index => !kind || entries[index]?.kind === kind).next().done
  return { entries, matches, entriesIn, firstEntryIn, kindsIn, has }
}
