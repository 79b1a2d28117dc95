import type { OpenField } from '../../../contract/home/open-data.ts'
import { toIso } from '../../platform/clock.ts'
import type { SqlValue } from '../../platform/db/database.ts'
import { fromJson } from '../../platform/json.ts'

export type OpenCell = string | number | boolean | null
/** A column of a set with what makes its cell out of a row. */
export interface OpenColumn extends OpenField {
  read(row: Record<string, SqlValue>): OpenCell
}

type More = Pick<OpenField, 'description' | 'unit'>
type Reading = (value: string | number) => OpenCell

/** What is not there is null. `from` is the column of the query; the name itself where left out. */
const column =
  (type: OpenField['type'], reading: Reading) =>
  (name: string, title: string, more: More = {}): OpenColumn => ({
    name,
    title,
    type,
    ...more,
    read: row => {
      const value = row[name] ?? null
      return value === null ? null : reading(value)
    },
  })

export const text = column('string', String)
export const integer = column('integer', Number)
export const number = column('number', Number)
export const moment = column('datetime', value => toIso(Number(value)))
export const day = column('date', String)
export const flag = column('boolean', value => Number(value) === 1)
/** Several values, with `；` between them. */
export const list = column('string', value => fromJson<string[]>(String(value)).join('；'))

/** One of the contract's words. */
export const word = (name: string, title: string, words: readonly string[], more: More = {}): OpenColumn => ({
  ...text(name, title, more),
  constraints: { enum: [...words] },
})

/** Of a source, kept as JSON: its name and its address. */
export const sourceColumns: OpenColumn[] = [
  { ...text('source', '来源'), read: row => sourceOf(row).name ?? null },
  { ...text('source_url', '来源网址'), read: row => sourceOf(row).url ?? null },
]

const sourceOf = (row: Record<string, SqlValue>) =>
  row.source ? fromJson<{ name?: string; url?: string | null }>(String(row.source)) : {}

export const id = text('id', '编号', { description: '不变的编号，没有含义' })
export const sample = flag('sample', '是否示例', { description: '为真时是虚构的演示内容，统计时请去掉' })
