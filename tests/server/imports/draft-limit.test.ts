import { expect, test } from 'vitest'
import { insertRow } from '../../../server/platform/db/database.ts'
import type { Row } from '../../../server/platform/db/rows.ts'
import { startApp } from '../../support/app.ts'
import { sendFile } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

test('of ten tables sent at once by somebody with room for two, two are kept', async () => {
  const t = await startApp()
  const token = await t.staff('editor')
  const first = await sendFile(t, '/staff/import-drafts', '岗位.xlsx', jobTable(jobRow()), token)
  expect(first.statusCode).toBe(201)
  const [draft] = await t.database.all<Row<'import_drafts'>>('SELECT * FROM import_drafts')
  for (let i = 0; i < 47; i++)
    await insertRow(t.database, 'import_drafts', { ...(draft as Row<'import_drafts'>), id: `kept-${i}` })
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, i) => sendFile(t, '/staff/import-drafts', `岗位${i}.xlsx`, jobTable(jobRow()), token)),
  )
  expect(replies.map(reply => reply.statusCode).sort()).toEqual([201, 201, ...Array(8).fill(409)])
  expect(replies.filter(reply => reply.statusCode === 409).map(reply => reply.json().code)).toContain('too-many-drafts')
  expect(await t.database.get('SELECT count(*) AS count FROM import_drafts')).toEqual({ count: 50 })
  await t.close()
})
