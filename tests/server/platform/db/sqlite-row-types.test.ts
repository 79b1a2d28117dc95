import { globSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../../../support/database.ts'

/** A statement that stands whole in a file, with the type its rows are read by. */
interface Read {
  type: string
  sql: string
}

let t: Awaited<ReturnType<typeof openTestDatabase>>
let connection: DatabaseSync
beforeEach(async () => {
  t = await openTestDatabase()
  connection = new DatabaseSync(t.target, { readOnly: true })
})
afterEach(async () => {
  connection.close()
  await t.close()
})

const columnsOf = (sql: string) =>
  new Set(
    connection
      .prepare(sql)
      .columns()
      .map(column => column.name),
  )

const typesIn = (text: string) =>
  [...text.matchAll(/^(?:export )?type (\w+) =\s*(.+?)\n\n/gms)].map(([, name = '', type = '']) => [name, type] as const)

/** The reads of a file; named types are replaced by what they stand for. */
function readsIn(text: string, elsewhere: string): Read[] {
  const types = new Map([...typesIn(elsewhere), ...typesIn(text)])
  const calls = text.matchAll(/\.(?:get|all)<((?:[^()=]|=(?!>))+?)>\(\s*(['"`])(SELECT\s(?:(?!\2|\$\{)[^\\])*)\2/g)
  return [...calls].map(([, type = '', , sql = '']) => ({
    type: type.replace(/\b[A-Z]\w+\b/g, name => types.get(name) ?? name),
    sql,
  }))
}

/** The columns that a type names: of `Row<'table'>` all, of `Row<'table', 'a' | 'b'>` these, of `{ total: number }` its fields. */
function namedBy(type: string): string[] {
  const rows = [...type.matchAll(/\bRow<\s*'(\w+)'(?:,([^>]*))?>(?!\[)/g)].flatMap(([, table, names]) =>
    names ? [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name) : [...columnsOf(`SELECT * FROM ${table}`)],
  )
  return [...rows, ...[...type.matchAll(/(\w+)\??:/g)].map(([, name = '']) => name)]
}

function faultsOf({ type, sql }: Read): string[] {
  const given = columnsOf(sql)
  return namedBy(type)
    .filter(name => !given.has(name))
    .map(name => `${name} is not in ${sql}`)
}

test('a statement gives every column that the type of its rows names', () => {
  const texts = globSync('server/**/*.ts').map(file => readFileSync(file, 'utf8'))
  const exported = texts.join('\n').replace(/^type \w+ =/gm, '')
  const reads = texts.flatMap(text => readsIn(text, exported))
  expect(reads.filter(({ type }) => namedBy(type).length > 0).length).toBeGreaterThan(130)
  expect(reads.flatMap(faultsOf)).toEqual([])
})

test('a column that a statement leaves out would be found', () => {
  const text =
    "type WalkRow = Row<'walks', 'id' | 'title'> & { stops: number }\n\ndb.all<WalkRow>('SELECT id, 0 AS stops FROM walks')"
  expect(readsIn(text, '').flatMap(faultsOf)).toEqual(['title is not in SELECT id, 0 AS stops FROM walks'])
})
