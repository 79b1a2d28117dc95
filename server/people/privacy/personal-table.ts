import type { Column, Table } from '../../platform/db/rows.ts'
/** How a column becomes readable: `sealed` is opened first, `withheld` is named and not shown. */
export type FieldForm = 'text' | 'time' | 'sealed' | 'json' | 'withheld'

export interface PersonalField {
  /** What a person would call it. */
  what: string
  form: FieldForm
}

/** A table with something of a person in it, with why it is kept and what becomes of it. */
interface About<T extends Table> {
  table: T
  title: string
  purpose: string
  basis: string
  retention: string
  /** Condition on the table's rows with one placeholder for the person's id; null for data of staff. */
  owner: string | null
  /** What deletion of the account does to the rows: they go, or these columns are cleared. */
  erase: 'delete' | { set: string } | null
  fields: { [C in Column<T>]?: PersonalField }
  /** Columns that say nothing about anybody: keys, counters, switches. */
  technical: Column<T>[]
}

export type PersonalTable = { [T in Table]: About<T> }[Table]

export const text = (what: string): PersonalField => ({ what, form: 'text' })
export const time = (what: string): PersonalField => ({ what, form: 'time' })
export const sealed = (what: string): PersonalField => ({ what, form: 'sealed' })
export const json = (what: string): PersonalField => ({ what, form: 'json' })
/** Hashes and the like: of no use to anybody, and never given out. */
export const withheld = (what: string): PersonalField => ({ what, form: 'withheld' })
