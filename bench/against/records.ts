import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { type JobRecord, jobFields } from './contender.ts'

const names = Object.keys(jobFields) as (keyof typeof jobFields)[]

/** A job as a row: what stands in its fields, times in milliseconds. */
export const rowOf = (job: JobRecord) => Object.fromEntries(names.map(name => [name, job[name]]))

/** A new job like this one, as a body: ISO times. */
export const bodyOf = (job: JobRecord, i: number) =>
  Object.fromEntries(
    names.map(name => {
      const type = jobFields[name]
      const value = name === 'title' ? `${job.title}甲${i}` : job[name]
      if (type === 'time') return [name, new Date(value).toISOString()]
      return [name, type === 'boolean' ? value === 1 : value]
    }),
  )

/** The names of the employers, each once, and the place of each in this list. */
export function employersOf(jobs: readonly JobRecord[]) {
  const employers = [...new Set(jobs.map(job => job.employer))]
  const places = new Map(employers.map((name, i) => [name, i]))
  return { employers, placeOf: (job: JobRecord) => places.get(job.employer) ?? 0 }
}

/**
 * Puts rows of one shape into a table, in one transaction: an import through the API of somebody else would take its time
 * and change nothing.
 */
export function insertRows(database: DatabaseSync, table: string, rows: Record<string, SQLInputValue>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const insert = database.prepare(
    `INSERT INTO "${table}" (${columns.map(name => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  database.exec('BEGIN')
  for (const row of rows) insert.run(...columns.map(name => row[name] ?? null))
  database.exec('COMMIT')
}
