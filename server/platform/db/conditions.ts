import type { SqlValue } from './database.ts'

/** A part of a WHERE with its parameters. */
export type Condition = [sql: string, ...params: SqlValue[]]

/** All of these together, those that are not asked for left out. */
export function allOf(...conditions: (Condition | false | null | undefined | '')[]): { sql: string; params: SqlValue[] } {
  const given = conditions.filter(condition => condition && condition.length > 0) as Condition[]
  return {
    sql: given.map(([sql]) => sql).join(' AND ') || '1 = 1',
    params: given.flatMap(([, ...params]) => params),
  }
}
