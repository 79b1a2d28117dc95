import { globSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueOf, differences } from '../../../../scripts/schema/catalogue.ts'
import { schemaFiles } from '../../../../scripts/schema/files.ts'
import { insertRow, selectIn, updateRow } from '../../../../server/platform/db/database.ts'
import { columns, type Narrow, type NewRow, type Row } from '../../../../server/platform/db/rows.ts'
import { openTestDatabase } from '../../../support/database.ts'

const folder = 'server/platform/db'

let t: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  t = await openTestDatabase()
})
afterEach(() => t.close())

const written = () =>
  new Map(
    globSync(['schema.ts', 'schema/*.ts'], { cwd: folder }).map(name => [
      name.replaceAll('\\', '/'),
      readFileSync(`${folder}/${name}`, 'utf8'),
    ]),
  )
const changedFiles = async () => {
  const files = written()
  const wanted = schemaFiles(await catalogueOf(t.database))
  return [...new Set([...files.keys(), ...wanted.keys()])].filter(name => files.get(name) !== wanted.get(name))
}

test('the types of the tables are what `npm run schema` would write now', async () => {
  expect(await changedFiles()).toEqual([])
})

test.each([
  ['a renamed column', 'ALTER TABLE walks RENAME COLUMN best_time TO best_hours'],
  ['a new column', 'ALTER TABLE rooms ADD COLUMN floor TEXT'],
  ['a column of another type', 'ALTER TABLE rooms DROP COLUMN people; ALTER TABLE rooms ADD COLUMN people TEXT'],
  ['another word of a CHECK', "ALTER TABLE places ADD COLUMN fee TEXT CHECK (fee IN ('free', 'paid'))"],
])('%s without it would be found', async (_what, change) => {
  await t.database.script(change)
  expect(await changedFiles()).toEqual(['schema/culture.ts'])
})

test('a table that belongs to no part of the server is refused by name', async () => {
  await t.database.script('CREATE TABLE parcels (id TEXT PRIMARY KEY)')
  await expect(catalogueOf(t.database).then(schemaFiles)).rejects.toThrow('parcels')
})

test('engines that disagree on a column are told apart', async () => {
  const one = await catalogueOf(t.database)
  const other = one.map(column => (column.name === 'best_time' ? { ...column, nullable: false } : column))
  expect(differences(one, one)).toEqual([])
  expect(differences(one, other)).toEqual([expect.stringContaining('best_time'), expect.stringContaining('best_time')])
})

test('what the schema does not have does not compile', async () => {
  const check = (_row: Row<'walks', 'id' | 'title'>) => {}
  // @ts-expect-error a column that is not there
  columns('walks', ['id', 'titel'])
  // @ts-expect-error a table that is not there
  expect(columns('walk', ['id'])).toEqual(['id'])
  // @ts-expect-error a row without one of its columns
  check({ id: 'w' })
  // @ts-expect-error more is not known of a column that is not there
  const narrowed: Narrow<Row<'walks', 'id'>, { kind: 'night' }> = { id: 'w' }
  const booking: NewRow<'bookings'> = {
    id: 'b',
    room_id: 'r',
    user_id: 'u',
    code_index: 'ABC234',
    starts_at: 1,
    ends_at: 2,
    seat: 1,
    // @ts-expect-error a word that the CHECK refuses
    status: 'taken',
    created_at: 1,
  }
  const calls = () => [
    // @ts-expect-error a value of another type
    updateRow(t.database, 'walks', 'w', { title: 1 }),
    // @ts-expect-error a column that was spread in and is not there
    updateRow(t.database, 'walks', 'w', { ...narrowed, titel: '' }),
    // @ts-expect-error a table without ids
    updateRow(t.database, 'profiles', 'p', { updated_at: 1 }),
    // @ts-expect-error a column that is never null and has no default left out
    insertRow(t.database, 'fairs', { event_id: 'e', steps: '[]' }),
    // @ts-expect-error looked for in a column that is not there
    selectIn(t.database, 'walks', 'titel', ['']),
  ]
  expect([booking, calls]).toHaveLength(2)
})
