import type { EmployerReading } from '../employers/read-employers.ts'
import type { JobFileOptions, JobReading } from '../jobs/read-jobs.ts'
import type { ReadTables } from '../table/table-form.ts'
import type { Part } from './parts.ts'

/** What the readings of a kind are, and what staff say of its file. */
export interface TableKinds {
  jobs: { options: JobFileOptions; reading: JobReading }
  employers: { options: null; reading: EmployerReading }
}
export type TableKind = keyof TableKinds

export type ReadRequest = {
  [Kind in TableKind]: {
    id: number
    kind: Kind
    name: string
    bytes: Uint8Array
    options: TableKinds[Kind]['options']
    /** Word lists that staff put in place of the files, by name. */
    lists: ReadonlyMap<string, string>
  }
}[TableKind]

/** A problem as plain data: errors lose their kind on the way out of a thread. */
export interface PlainProblem {
  status: number
  code: string
  title: string
  message: string
  errors: { path: string; message: string }[]
  proposal: unknown
}

export type AnyReading = TableKinds[TableKind]['reading']
export type SheetReports = ReadTables<string>['sheets']

/** First the head, then the readings in order and in parts, then nothing more; or a problem. */
export type ReadReply = { id: number } & (
  | { head: { total: number; sheets: SheetReports } }
  | { part: Part; count: number }
  | { problem: PlainProblem }
  /** A fault of ours, for the log. */
  | { crash: string }
)
