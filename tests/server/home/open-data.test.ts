import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSetNames } from '../../../contract/home/open-data.ts'
import { loadSampleContent } from '../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { createEvent } from '../../support/fixtures.ts'
import { phoneNumber } from '../../support/run-log.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'
import { createWorld } from '../../support/world.ts'

let t: TestApp
const licence = { title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }
beforeEach(async () => {
  t = await startApp({ licence })
})
afterEach(() => t.close())

const get = (url: string, headers = {}) => t.send({ method: 'GET', url, headers })
interface Read {
  version: string
  rows: number
  schema: { fields: { name: string }[] }
  data: Record<string, unknown>[]
}
const rowsOf = async (name: string) => (await get(`/open-data/${name}.json`)).json<Read>()
const pages = { jobs: 'jobs', events: 'events', places: 'places', policies: 'policies' }

test('every row that is open is what everybody may read, and everything that is on show is open', async () => {
  await loadSampleContent(t.services)
  await createEvent(t, { title: '还没公开的' }).then(({ id }) =>
    t.database.run("UPDATE events SET state = 'draft' WHERE id = ?", [id]),
  )
  for (const [name, path] of Object.entries(pages)) {
    const { data, rows } = await rowsOf(name)
    expect([name, data.length]).toEqual([name, rows])
    for (const { id } of data) expect([name, (await get(`/api/v1/${path}/${id}`)).statusCode]).toEqual([name, 200])
    const shown = (await get(`/api/v1/${path}?limit=50`)).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
    expect(data.map(({ id }) => id)).toEqual(expect.arrayContaining(shown))
  }
  expect((await rowsOf('events')).data.map(({ title }) => title)).not.toContain('还没公开的')
})

test('nothing of a person is in any file, whatever the name of the file', async () => {
  const { secrets } = await createWorld(t)
  for (const name of openSetNames)
    for (const format of ['csv', 'json']) {
      const { statusCode, body } = await get(`/open-data/${name}.${format}`)
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(phoneNumber)
      for (const secret of secrets) expect(body).not.toContain(secret)
    }
  for (const name of ['users.csv', 'jobs.xlsx', 'jobs', 'jobs.csv.json', '__proto__.json', 'constructor.csv'])
    expect((await get(`/open-data/${name}`)).statusCode).toBe(404)
})

test('the catalogue says of each set its columns, its version, its licence and where it is', async () => {
  await importJobs(t, jobTable(jobRow()))
  const catalogue = await t.call('GET /open-data', {})
  expect(catalogue.license).toEqual(licence)
  expect(catalogue.dataset.map(({ identifier }) => identifier)).toEqual([...openSetNames])
  for (const { distribution, schema, version } of catalogue.dataset) {
    const [csv = '', json = ''] = distribution.map(({ downloadPath }) => downloadPath)
    const [head] = (await get(csv)).body.split('\r\n')
    expect(head).toBe(`\uFEFF${schema.fields.map(({ name }) => name).join(',')}`)
    const whole = (await get(json)).json<Read>()
    expect(whole.version).toBe(version)
    for (const row of whole.data) expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name))
    for (const { title, name } of schema.fields) expect([name, title]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)])
  }
  expect((await get('/open-data')).headers.location).toBe('/api/v1/open-data')
})

test('a file is sent again only when something changed', async () => {
  await importJobs(t, jobTable(jobRow()))
  const first = await get('/open-data/jobs.csv')
  expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', link: `<${licence.path}>; rel="license"` })
  const headers = { 'if-none-match': String(first.headers.etag) }
  expect((await get('/open-data/jobs.csv', headers)).statusCode).toBe(304)
  expect((await get('/open-data/jobs.json', headers)).statusCode).toBe(200)
  t.clock.advance(1000)
  await importJobs(t, jobTable(jobRow({ 岗位名称: '收银员' })))
  expect((await get('/open-data/jobs.csv', headers)).statusCode).toBe(200)
})

test('a spreadsheet runs nothing of it, and lines and commas stay in their cells', async () => {
  await createEvent(t, { title: '=HYPERLINK("http://x")', venue: '一楼,\n东侧 "A"' })
  const { body } = await get('/open-data/events.csv')
  expect(body).toContain(`"'=HYPERLINK(""http://x"")"`)
  const sheet = read(body, { type: 'string', raw: true }).Sheets.Sheet1
  const [row] = utils.sheet_to_json<Record<string, string>>(sheet ?? {})
  expect(row).toMatchObject({ venue: '一楼,\n东侧 "A"', starts_at: '2026-12-05T09:00:00+08:00', capacity: '3' })
})

test('more rows than a slice come each once', async () => {
  await importJobs(t, jobTable(jobRow()))
  const job = await t.database.get<Record<string, string | number | null>>('SELECT * FROM jobs')
  const names = Object.keys(job ?? {})
  const marks = names.map(() => '?').join(', ')
  await t.database.transaction(async tx => {
    for (let i = 0; i < 1100; i++)
      await tx.run(
        `INSERT INTO jobs (${names.join(', ')}) VALUES (${marks})`,
        names.map(name => (['id', 'import_key'].includes(name) ? `row-${i}` : (job?.[name] ?? null))),
      )
  })
  const { data } = await rowsOf('jobs')
  expect(new Set(data.map(({ id }) => id)).size).toBe(1101)
  expect(data).toHaveLength(1101)
})
