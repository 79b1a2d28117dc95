import { simplifiedSigns } from '../../platform/texts/simplified.ts'
import type { WordList } from '../../platform/texts/word-list.ts'

/** The words offices use for one field. `weak` ones count only where no column has a better name. */
export interface FieldWords {
  words: readonly string[]
  weak?: readonly string[]
}

export type FieldDictionary<Field extends string> = Record<Field, FieldWords>

/** The dictionary that a list of plain words holds: its kinds are the fields, `place-weak` the weak words of `place`. */
export function fieldDictionary<Field extends string>(
  list: WordList<Field | `${Field}-weak`>,
  fields: readonly Field[],
): FieldDictionary<Field> {
  const wordsOf = (kind: Field | `${Field}-weak`) =>
    list.only(kind).entries.flatMap(({ patterns }) => patterns.map(word => word.toLowerCase()))
  const all = fields.map(field => [field, { words: wordsOf(field), weak: wordsOf(`${field}-weak`) }])
  return Object.fromEntries(all) as FieldDictionary<Field>
}

/** Exact names (from 1000) win over names that contain a known word; longer words over shorter; weak ones come last. */
export function fieldNamed<Field extends string>(
  name: string,
  dictionary: FieldDictionary<Field>,
): { field: Field; score: number } | null {
  let best: { field: Field; score: number } | null = null
  const consider = (field: Field, score: number) => {
    if (score > (best?.score ?? 0)) best = { field, score }
  }
  for (const [field, { words, weak = [] }] of Object.entries<FieldWords>(dictionary) as [Field, FieldWords][]) {
    for (const word of words) {
      if (name === word) consider(field, 1000 + word.length)
      else if (word.length >= 2 && name.includes(word)) consider(field, 100 + word.length * 10 - name.indexOf(word))
    }
    for (const word of weak) if (name === word) consider(field, 10 + word.length)
  }
  return best
}

/** A heading in simplified characters, without marks, brackets, spaces and width variants; '' where it says something of its own: 单位：元. */
export function headerName(title: string): string {
  if (title.length > 60) return ''
  const name = simplifiedSigns(title.normalize('NFKC')).replace(/[(（[【].*?[)）\]】]/g, '')
  return /[:：]\s*\S/.test(name) ? '' : name.toLowerCase().replace(/[\s*＊:：、,，/·.。_-]/g, '')
}

interface Labels<Field> {
  fields: Map<string, Field>
  /** What their names begin with. */
  starts: Set<string>
}

const labels = new WeakMap<object, unknown>()

function labelsOf<Field extends string>(dictionary: FieldDictionary<Field>): Labels<Field> {
  const known = labels.get(dictionary) as Labels<Field> | undefined
  if (known) return known
  const all = Object.entries<FieldWords>(dictionary) as [Field, FieldWords][]
  // The first field to claim a word has it, as in `fieldNamed`.
  const fields = new Map(all.flatMap(([field, { words }]) => words.map(word => [word, field] as const)).toReversed())
  const made = { fields, starts: new Set([...fields.keys()].map(word => word.charAt(0))) }
  labels.set(dictionary, made)
  return made
}

/** The field whose very name stands before a colon or in a cell by itself. Asked of every cell, so it costs next to nothing. */
export function fieldLabelled<Field extends string>(label: string, dictionary: FieldDictionary<Field>): Field | null {
  if (label.length > longestLabel) return null
  const { fields, starts } = labelsOf(dictionary)
  const start = label.charAt(0)
  if (keptStart.test(start) && !starts.has(start) && !starts.has(simplifiedSigns(start))) return null
  const name = dressed.test(label) ? headerName(label) : simplifiedSigns(label)
  return fields.get(label) ?? fields.get(name) ?? (counted.test(name) ? (fields.get(name.replace(counted, '')) ?? null) : null)
}

/** The field whose weak name stands before a colon: 要求：…, in a form where nothing says it better. */
export function fieldHinted<Field extends string>(label: string, dictionary: FieldDictionary<Field>): Field | null {
  const all = Object.entries<FieldWords>(dictionary) as [Field, FieldWords][]
  return all.find(([, { weak = [] }]) => weak.includes(headerName(label)))?.[0] ?? null
}

/** 岗位一, 岗位2, 岗位③: forms count what they ask for. */
const counted = /(?<=.{2})第?(?:[一二三四五六七八九十]|\d{1,2}|[①-⑩])$/

const longestLabel = 20
/** What `headerName` leaves in its place, or makes simplified. */
const keptStart = /^[0-9\u4e00-\u9fff]/
/** What `headerName` takes off a name. */
const dressed = /[\s*＊:：、,，/·.。_()（）[\]【】A-ZＡ-Ｚａ-ｚ-]/
