import type { Tables } from './schema.ts'

export type Table = keyof Tables
export type Column<T extends Table> = keyof Tables[T] & string

/** A row of a table as a query gives it, with all of its columns or those named. */
export type Row<T extends Table, C extends Column<T> = Column<T>> = Required<Pick<Tables[T], C>>

/** A row of which more is known than the schema says: `Narrow<Row<'events'>, { category: EventCategory }>`. */
export type Narrow<R, Known extends { [C in keyof Known]: C extends keyof R ? R[C] : never }> = {
  [C in keyof R]: C extends keyof Known ? Known[C] : R[C]
}

/** What an INSERT takes: columns that may be null or have a default can be left out. */
export type NewRow<T extends Table> = Tables[T]

/** What an UPDATE takes. */
export type Changes<T extends Table> = Partial<Row<T>>

/** `Given` without what is no column of the table, also where it was spread into a literal. */
export type Exact<T extends Table, Given> = Given & { [C in Exclude<keyof Given, Column<T>>]: never }

/** Tables whose rows have an id. */
export type TableWithId = { [T in Table]: 'id' extends Column<T> ? T : never }[Table]

/** Names of columns of a table, said once for a SELECT and for the type of its rows. */
export const columns = <T extends Table, const C extends Column<T>>(_table: T, names: readonly C[]): readonly C[] => names

/** `j.id, j.title` */
export const columnList = (alias: string, names: readonly string[]) => names.map(name => `${alias}.${name}`).join(', ')
