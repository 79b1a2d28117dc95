import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ showsUnverified: true })
})
afterAll(() => t.close())

const migration = (name: string) =>
  readFileSync(new URL(`../../../../server/platform/db/migrations/${name}`, import.meta.url), 'utf8')

/** The index of the release before, with one document of each kind of hit. */
async function indexOfBefore(refs: string[]): Promise<void> {
  const { dialect, script, run } = t.database
  if (dialect === 'sqlite') {
    const [, table = ''] = migration('005-search.sqlite.sql').split(/(?=CREATE VIRTUAL TABLE)/)
    await script(`DROP TABLE search_index; DELETE FROM search_refs; ${table}`)
    const parts = [`'会 计 会计', '', ''`, `'店 员 店员', '会 计 会计', 'java'`, `'店 员 店员', '', '会计'`]
    for (const [i, words] of parts.entries()) {
      await run(`INSERT INTO search_refs (number, kind, ref) VALUES (${i + 1}, 'jobs', ?)`, [refs[i] ?? ''])
      await run(`INSERT INTO search_index (rowid, kind, title, names, text) VALUES (${i + 1}, 'jobs', ${words})`)
    }
  } else {
    await script('ALTER TABLE search_documents DROP COLUMN moment; DELETE FROM search_documents;')
    const documents = [`'会计':1A`, `'店员':1A '会计':1B 'java':1D`, `'店员':1A '会计':1D`]
    for (const [i, document] of documents.entries())
      await run(`INSERT INTO search_documents (kind, ref, document) VALUES ('jobs', ?, CAST(? AS tsvector))`, [
        refs[i] ?? '',
        document,
      ])
  }
}

test('what was indexed by the release before is found in its tiers, and can be changed', async () => {
  await importJobs(t, jobTable(...['甲', '乙', '丙'].map(name => jobRow({ 岗位名称: `${name}岗` }))))
  const { items } = await t.call('GET /jobs', { query: {} })
  const refs = items.map(({ id }) => id)
  await indexOfBefore(refs)
  await t.database.script(migration(`120-search-in-order.${t.database.dialect}.sql`))
  const found = async (q: string) => (await t.call('GET /jobs', { query: { q } })).items.map(({ id }) => id)
  expect(await found('会计')).toEqual(refs)
  expect(await found('jav')).toEqual([refs[1]])
  const mend = { params: { id: refs[2] ?? '' }, body: { title: '会计助理' } }
  await t.call('PATCH /staff/jobs/:id', mend, { as: await t.staff('editor') })
  expect(new Set((await found('会计')).slice(0, 2))).toEqual(new Set([refs[0], refs[2]]))
})
