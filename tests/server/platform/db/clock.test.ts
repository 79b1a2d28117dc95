import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sqlIn } from '../../../support/sql-text.ts'

/** What either engine takes from its own clock: as a function, a word of the language, a value. */
const ownClock = new RegExp(
  [
    '(?<![\\w.])(?:now|timeofday|(?:clock|statement|transaction)_timestamp)\\s*\\(',
    '\\b(?:current_(?:timestamp|date|time)|local(?:timestamp|time))\\b',
    '\\b(?:datetime|date|time|julianday|unixepoch)\\s*\\(\\s*\\)',
    "\\bstrftime\\s*\\(\\s*'[^']*'\\s*\\)",
    "\\b(?:datetime|date|time|julianday|unixepoch|strftime|timediff)\\s*\\([^()]*'now'",
    '\\bage\\s*\\([^,()]*\\)',
    "\\b(?:date|time|timestamp|timestamptz)\\s*'(?:now|today|yesterday|tomorrow)'",
    "'(?:now|today|yesterday|tomorrow)'\\s*::",
  ].join('|'),
  'i',
)

/** The product has one clock, which is handed to everything: an engine's own is another machine's. */
const asked = (file: string, text: string) => sqlIn(file, text).filter(sql => ownClock.test(sql))

test('no SQL of the server asks an engine what time it is', () => {
  const statements = globSync('server/**/*.{sql,ts}').flatMap(file =>
    sqlIn(file, readFileSync(file, 'utf8')).map(sql => ({ file, sql })),
  )
  expect(statements.filter(({ sql }) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER)\b/.test(sql)).length).toBeGreaterThan(
    1000,
  )
  expect(statements.filter(({ sql }) => ownClock.test(sql))).toEqual([])
})

test.each([
  ['SELECT * FROM events WHERE ends_at > now()'],
  ['SELECT * FROM events WHERE ends_at > extract(epoch FROM NOW ()) * 1000'],
  ['UPDATE sessions SET expires_at = CURRENT_TIMESTAMP WHERE id = ?'],
  ['DELETE FROM sessions WHERE day < current_date'],
  ['SELECT localtimestamp AS at FROM events'],
  ['SELECT clock_timestamp() AS at FROM events'],
  ["SELECT unixepoch('now') AS at FROM events"],
  ["SELECT strftime('%s', 'now') AS at FROM events"],
  ["SELECT strftime('%s') AS at FROM events"],
  ['SELECT unixepoch() * 1000 AS at FROM events'],
  ["SELECT * FROM events WHERE day = 'today'::date"],
  ["SELECT * FROM events WHERE day = date 'tomorrow'"],
  ['SELECT age(born) FROM users'],
])('%s would be found, in a migration, in quotes, across lines and in a template', sql => {
  const broken = sql.replace(/ (FROM|SET) /, '\n  $1 ')
  expect(asked('a.sql', `-- What it is for.\n${broken};\n`)).toHaveLength(1)
  expect(asked('a.ts', `db.all(\n  ${JSON.stringify(sql)},\n)`)).toHaveLength(1)
  expect(asked('a.ts', `db.all(\`${broken} AND x = \${y.map(z => \`\${z}\`)}\`)`)).toHaveLength(1)
})

test.each([
  ["CREATE TABLE walks (\n  added_at BIGINT NOT NULL DEFAULT (strftime('%s'))\n);"],
  ['ALTER TABLE walks ADD COLUMN added_at TIMESTAMPTZ DEFAULT now();'],
])('so would %s', sql => {
  expect(asked('a.sql', sql)).toHaveLength(1)
})

test('the product’s own clock, and words that only look like an engine’s, are left alone', () => {
  const text = `
    // SELECT now() is what this does not do.
    /** SELECT now() */
    db.run(\`UPDATE events SET starts_at = \${Date.now()}, known = ? WHERE starts_on = current_day AND kind = 'now or never'\`)
    db.all("SELECT created_at FROM events WHERE day IN ('today', 'tomorrow') AND current_dates > update_time")
    performance.now()`
  expect(asked('a.ts', text)).toEqual([])
})
