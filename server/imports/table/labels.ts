import { type FieldDictionary, fieldLabelled } from './dictionary.ts'
import { ownCells, type SheetRow } from './sheet.ts'

/** A name and what it is said to be: `企业名称：青禾` in one cell, or in a cell and the next. */
export interface Labelled<Field extends string> {
  field: Field
  value: string
}

/** A line of a book, not of a form. */
const longestLine = 300

/** Everything that a line says by name, in order. */
export function labelledIn<Field extends string>(row: SheetRow, dictionary: FieldDictionary<Field>): Labelled<Field>[] {
  const own = ownCells(row)
  return own.flatMap(({ text }, i) => {
    const inside = insideOne(text, dictionary)
    const next = own[i + 1]?.text
    const field = inside.length === 0 && next ? fieldLabelled(text, dictionary) : null
    if (!field || !next || fieldLabelled(next, dictionary) || insideOne(next, dictionary).length > 0) return inside
    return [{ field, value: next }]
  })
}

function insideOne<Field extends string>(text: string, dictionary: FieldDictionary<Field>): Labelled<Field>[] {
  if (text.length > longestLine) return []
  const labels = [...text.matchAll(/([^\s:：;；,，(（]{2,12})\s*[:：]/g)].map(match => ({
    field: fieldLabelled(match[1] ?? '', dictionary),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return labels.flatMap(({ field, to }, i) => {
    const value = text.slice(to, labels[i + 1]?.from).replace(/^\s+|[\s;；,，(（]+$/g, '')
    return field && value && !isMeasure(value) ? [{ field, value }] : []
  })
}

/** 单位：元 names no employer. */
const isMeasure = (value: string) => /^(?:人民币)?[百千万亿]*(?:元|人|名|个|家|天|月)(?:\/\S{1,3})?$/.test(value)
