import type { Clause } from '../../../contract/policies/library.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'

/** A table as it is kept: its rows stand in the clause's text from `start` up to `end`, one a line. */
export interface StoredTable {
  start: number
  end: number
  columns: string[]
  rows: string[][]
}

interface StoredClause {
  number: number
  label: string | null
  chapter: string | null
  heading: string
  text: string
  tables: StoredTable[]
}

export const fromRow = ({ number, label, chapter, heading, text, tables }: Omit<Row<'clauses'>, 'asked' | 'policy_id'>) => ({
  number,
  label,
  chapter,
  heading,
  text,
  tables: fromJson<StoredTable[]>(tables),
})

/** Rows are counted through all tables of the clause: `policyId#3.12` is the twelfth. */
export function toClause(policyId: string, { number, tables, ...rest }: StoredClause): Clause {
  const id = `${policyId}#${number}`
  let row = 0
  return {
    id,
    ...rest,
    tables: tables.map(table => ({ ...table, rows: table.rows.map(cells => ({ id: `${id}.${++row}`, cells })) })),
  }
}

/** What an id cites: a clause, or a row of its tables with the row's own line of the text; null for an unknown one. */
export function citedIn(clauses: readonly Clause[], id: string): { clause: Clause; text: string } | null {
  const [clauseId = '', row] = id.split(/\.(?=\d+$)/)
  const clause = clauses.find(known => known.id === (row === undefined ? id : clauseId))
  if (!clause) return null
  if (row === undefined) return { clause, text: clause.text }
  const lines = clause.tables.flatMap(table => clause.text.slice(table.start, table.end).split('\n'))
  const text = lines[Number(row) - 1]
  return text === undefined ? null : { clause, text }
}
