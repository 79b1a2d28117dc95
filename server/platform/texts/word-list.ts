import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { contentText } from '../district.ts'
import { JsonFault, type JsonWithLines, parseJsonWithLines } from './json-lines.ts'
import { remembered } from './remembered.ts'
import { trialOf } from './word-list-trial.ts'
import { type WordMatcher, wordMatcher } from './word-matcher.ts'
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
  /** The entries of these kinds as a list of their own, made once. */
  only(...kinds: Kind[]): WordList<Kind>
}

export interface ListForm {
  /** Words without any marks, for callers that compare whole words. */
  plain?: boolean
}
const marks = /[…()（）[\]<>|#%@^$!&\\\s]/

/** What is wrong with a list: its file, the line and what to do, in Chinese. */
export class WordListFault extends Error {
  /** Where it stands in the list: `entries.3.matches.0`. */
  readonly path: string
  readonly sentence: string

  constructor(name: string, line: number, sentence: string, path: readonly PropertyKey[] = []) {
    super(`${name} 第 ${line} 行：${sentence}`)
    this.path = path.join('.')
    this.sentence = sentence
  }
}

/** Gives a list by its name; {@link readWordList} reads the file, others may know better. */
export type ListReader = <Kind extends string>(name: string, kinds: readonly Kind[], form?: ListForm) => WordList<Kind>

/** The text of a list as it comes with the program. */
export const wordListFile = (name: string) => contentText(`wordlists/${name}`)

/** Reads a list by its name in `content/wordlists/`. `kinds` are the ones the caller knows. Throws a {@link WordListFault}. */
export function readWordList<Kind extends string>(
  name: string | URL,
  kinds: readonly Kind[],
  form: ListForm = {},
): WordList<Kind> {
  if (typeof name === 'string') return parseWordList(wordListFile(name), kinds, `wordlists/${name}`, form)
  return parseWordList(readFileSync(name, 'utf8'), kinds, fileURLToPath(name), form)
}

/**
 * Makes a list of its JSON text; `name` stands in the messages. Throws a {@link WordListFault}, also for an example that fails.
 * A text that was found good before is not tried again: its patterns are read when something is first looked for.
 */
export function parseWordList<Kind extends string>(
  json: string,
  kinds: readonly Kind[],
  name: string,
  { plain = false }: ListForm = {},
): WordList<Kind> {
  const trial = trialOf(json, plain)
  const value = trial.isPassed ? (JSON.parse(json.replace(/^\uFEFF/, '')) as unknown) : parsed(json, name).value
  const fail = (path: readonly PropertyKey[], sentence: string): never => {
    throw new WordListFault(name, parsed(json, name).lineOf(path), sentence, path)
  }
  const result = listSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    return fail(issue?.path ?? [], faultOf(issue))
  }
  const { sets, entries } = result.data
  const ids = new Set<string>()
  for (const [i, { id, kind }] of entries.entries()) {
    if (ids.has(id)) fail(['entries', i, 'id'], `id“${id}”前面已经用过，请换一个`)
    ids.add(id)
    if (!kinds.includes(kind as Kind)) fail(['entries', i, 'kind'], `不认识 kind“${kind}”，只能是 ${kinds.join('、')} 之一`)
  }
  const patternsAt = (path: readonly PropertyKey[], patterns: readonly string[], known: PatternSets): Pattern[] =>
    patterns.map((pattern, i) => {
      if (plain && marks.test(pattern)) fail([...path, i], `写法“${pattern}”：这张表里只写完整的词，不用记号`)
      return compile(pattern, known, sentence => fail([...path, i], sentence))
    })
  const patterns = once(() => {
    const known = new Map<string, Pattern>()
    for (const [set, members] of Object.entries(sets))
      known.set(comparable(set), oneOf(patternsAt(['sets', set], members, known)))
    return entries.map((entry, i) => patternsAt(['entries', i, 'patterns'], entry.patterns, known))
  })
  if (!trial.isPassed) trial.run(entries, patterns(), fail)
  return wordList(entries as Entry<Kind>[], patterns)
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

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** `patterns` gives those of each entry. */
function wordList<Kind extends string>(entries: readonly Entry<Kind>[], patterns: () => readonly Pattern[][]): WordList<Kind> {
  const matcher = once(() => wordMatcher(patterns()))
  const hits: WordMatcher['hits'] = (text, wanted) => matcher().hits(text, wanted)
  const entryAt = (index: number) => entries[index] as Entry<Kind>
  const lists = new Map<string, WordList<Kind>>()

  function* matches(text: string): Generator<WordMatch<Kind>> {
    const shown = text.normalize('NFKC')
    for (const { index, at, end } of hits(shown)) yield { entry: entryAt(index), word: shown.slice(at, end), at }
  }
  function entriesIn(text: string): Entry<Kind>[] {
    const found = new Set<number>()
    for (const { index } of hits(text, index => !found.has(index))) found.add(index)
    return [...found].sort((a, b) => a - b).map(entryAt)
  }
  function firstEntryIn(text: string): Entry<Kind> | null {
    let first = entries.length
    for (const { index } of hits(text, index => index < first)) first = index
    return entries[first] ?? null
  }
  function kindsIn(text: string): Set<Kind> {
    const found = new Set<Kind>()
    for (const { index } of hits(text, index => !found.has(entryAt(index).kind))) found.add(entryAt(index).kind)
    return found
  }
  function only(...kinds: Kind[]): WordList<Kind> {
    const key = kinds.length === 1 ? String(kinds[0]) : kinds.join()
    const isKept = (_: unknown, i: number) => kinds.includes(entryAt(i).kind)
    const list = lists.get(key) ?? wordList(entries.filter(isKept), () => patterns().filter(isKept))
    lists.set(key, list)
    return list
  }
  return {
    entries,
    matches: (text, kind) => (kind ? only(kind).matches(text) : matches(text)),
    entriesIn,
    firstEntryIn,
    kindsIn,
    has: (text, kind) => (kind ? only(kind).has(text) : !hits(text).next().done),
    only,
  }
}

/** The same list for texts that come again and again: each is looked through once. */
export function rememberingList<Kind extends string>(list: WordList<Kind>): WordList<Kind> {
  const lists = new Map<string, WordList<Kind>>()
  function only(...kinds: Kind[]): WordList<Kind> {
    const key = kinds.length === 1 ? String(kinds[0]) : kinds.join()
    const part = lists.get(key) ?? rememberingList(list.only(...kinds))
    lists.set(key, part)
    return part
  }
  const matches = remembered(text => [...list.matches(text)])
  const has = remembered(text => list.has(text))
  return {
    entries: list.entries,
    matches: (text, kind) => (kind ? only(kind).matches(text) : matches(text)),
    entriesIn: remembered(list.entriesIn),
    firstEntryIn: remembered(list.firstEntryIn),
    kindsIn: remembered(list.kindsIn),
    has: (text, kind) => (kind ? only(kind).has(text) : has(text)),
    only,
  }
}

/** What is left of a text, after NFKC, once the words of a list are taken out. */
export function withoutWords(list: WordList, text: string): string {
  const whole = text.normalize('NFKC')
  let left = ''
  let end = 0
  for (const { at, word } of list.matches(whole)) {
    if (at < end) continue
    left += whole.slice(end, at)
    end = at + word.length
  }
  return left + whole.slice(end)
}
