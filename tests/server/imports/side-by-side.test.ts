import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { importUnchecked } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
  await t.staff('editor')
})
afterEach(() => t.close())

/** More than is taken back in one slice. */
const rows = Array.from({ length: 230 }, (_, i) => jobRow({ 岗位名称: `导购${i}`, 企业名称: `示例企业${i % 120}` }))
const countOf = async (table: string) =>
  (await t.database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))?.count

test('two imports of the same rows at once bring each posting once', async () => {
  const reports = await Promise.all([importUnchecked(t, jobTable(...rows)), importUnchecked(t, jobTable(...rows))])
  expect(reports.map(report => report.accepted)).toEqual([rows.length, rows.length])
  expect(reports.map(report => report.unchanged).reduce((a, b) => a + b)).toBe(rows.length)
  expect(await countOf('jobs')).toBe(rows.length)
})

test('an undo in slices takes all back but what staff changed since, and goes on where a cut left it', async () => {
  const report = await importUnchecked(t, jobTable(...rows))
  const kept = await t.database.get<{ id: string }>("SELECT id FROM jobs WHERE title = '导购7'")
  await t.database.run('UPDATE jobs SET version = version + 1 WHERE id = ?', [kept?.id ?? ''])
  // As a cut after the first slice leaves it.
  const { records } = t.services.imports
  await t.database.transaction(async tx => {
    const changes = await records.changes(tx, report.id, 100)
    for (const { id } of changes) await tx.run('DELETE FROM jobs WHERE id = ?', [id])
    await records.settle(tx, report.id, changes)
  })
  const undone = await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
  expect(undone).toMatchObject({ removed: rows.length - 101, kept: [{ title: '导购7' }] })
  expect([await countOf('jobs'), await countOf('employers')]).toEqual([1, 1])
})

test('a step that fails leaves nothing, and one that succeeds is there for whoever reads next', async () => {
  const { database } = t
  const put = (name: string, fails = false) =>
    database.transaction(
      async tx => {
        await tx.run("INSERT INTO settings (name, value) VALUES (?, '1')", [name])
        if (fails) await tx.run("INSERT INTO settings (name, value) VALUES (?, '1')", [name])
      },
      { isStep: true },
    )
  await put('step')
  await expect(put('broken', true)).rejects.toThrow()
  await put('after')
  const rows = await database.aside.all<{ name: string }>(
    "SELECT name FROM settings WHERE name IN ('step', 'broken', 'after') ORDER BY name",
  )
  expect(rows.map(({ name }) => name)).toEqual(['after', 'step'])
})
