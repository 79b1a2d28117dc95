import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sqlIn } from '../../../support/sql-text.ts'

const operations = readFileSync('docs/operations.md', 'utf8')
const rows = [...operations.matchAll(/^\| `([A-Za-z_ ]+)`\s+\| .*(?:CockroachDB|Citus|openGauss).* \| (yes|no)\b/gm)].map(
  ([, construct = '', used]) => ({ construct, isUsed: used === 'yes' }),
)

/** All SQL that PostgreSQL gets: migrations, and what stands in quotes in the server's files. */
const sql = globSync('server/**/*.{sql,ts}')
  .filter(file => !/\.sqlite\.sql$|sqlite[\w-]*\.ts$/.test(file))
  .flatMap(file => sqlIn(file, readFileSync(file, 'utf8')))
  .join('\n')

const has = (construct: string) => new RegExp(`\\b${construct.replaceAll(' ', '\\s+')}\\b`).test(sql)

test('of what other databases document as missing, the server’s SQL has what operators are told and nothing else', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(({ construct, isUsed }) => has(construct) !== isUsed)).toEqual([])
})

test('a statement that needs an extension would be found', () => {
  expect(has('CREATE TRIGGER')).toBe(true)
  expect(/\b(?:gin_trgm_ops|uuid_generate_v4|CREATE\s+EXTENSION)\b/.test(sql)).toBe(false)
})
