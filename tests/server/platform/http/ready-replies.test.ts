import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../../server/platform/db/open.ts'
import { readyReplies } from '../../../../server/platform/http/ready-replies.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const read = (url: string, headers: Record<string, string> = {}) => t.send({ method: 'GET', url: `/api/v1${url}`, headers })

/** Counts what the database was asked while `work` ran. */
async function questions(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const { all, get } = t.database
  Object.assign(t.database, {
    all: (...args: Parameters<typeof all>) => {
      count += 1
      return all(...args)
    },
    get: (...args: Parameters<typeof get>) => {
      count += 1
      return get(...args)
    },
  })
  await work()
  Object.assign(t.database, { all, get })
  return count
}

test('what more than one reads is served without a question to the database until something is written', async () => {
  const { id } = await createEvent(t, { title: '冬日音乐会', paragraphs: ['在街角听一晚上的歌，灯亮着，人慢慢走。'.repeat(40)] })
  const first = await read(`/events/${id}`)
  // Most addresses are asked for once: from the second time on it is kept.
  expect(await questions(() => read(`/events/${id}`))).toBeGreaterThan(0)
  expect(await questions(() => Promise.all(Array.from({ length: 50 }, () => read(`/events/${id}`))))).toBe(0)
  const again = await read(`/events/${id}`, { 'accept-encoding': 'gzip', 'if-none-match': '"other"' })
  expect(again.headers).toMatchObject({ etag: first.headers.etag, 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
  expect(gunzipSync(again.rawPayload).toString()).toBe(first.body)
  expect((await read(`/events/${id}`, { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304)

  await t.database.run("UPDATE events SET title = '夏日音乐会' WHERE id = ?", [id])
  expect((await read(`/events/${id}`)).json().title).toBe('夏日音乐会')
  // Whoever is signed in asks the records themselves.
  const token = await t.person('听众')
  expect(await questions(() => read(`/events/${id}`, { authorization: `Bearer ${token}` }))).toBeGreaterThan(0)
})

test('what is the same for the signed-in is served ready to them as well, and new after each write', async () => {
  await importJobs(t, jobTable(jobRow({ 岗位名称: '店长' })))
  const job = await t.database.get<{ id: string }>('SELECT id FROM jobs')
  const authorization = `Bearer ${await t.person('求职者')}`
  const readAs = (headers: Record<string, string>) => read(`/jobs/${job?.id}`, headers)
  const first = await readAs({})
  await readAs({})
  let mine = first
  // Who they are is all that is asked.
  expect(await questions(async () => (mine = await readAs({ authorization })))).toBe(1)
  expect(mine.body).toBe(first.body)
  expect([first.headers['cache-control'], mine.headers['cache-control']]).toEqual(['no-cache', 'no-store'])
  for (const title of ['副店长', '值班店长']) {
    await t.database.run('UPDATE jobs SET title = ?', [title])
    expect((await readAs({ authorization })).json().title).toBe(title)
  }
})

test('a crowd that asks for what is not there yet waits for one making of it', async () => {
  const { id } = await createEvent(t)
  const alone = await questions(() => read(`/events/${id}`))
  await t.database.run('UPDATE events SET capacity = capacity WHERE id = ?', [id])
  const crowd = await questions(() => Promise.all(Array.from({ length: 40 }, () => read(`/events/${id}`))))
  expect(crowd).toBe(alone)
})

test('under writes and reads at once nobody is served what was there before an acknowledged write', async () => {
  const { id } = await createEvent(t)
  const url = `/events/${id}`
  let written = 0
  let isOver = false
  const older: string[] = []
  const reader = async () => {
    while (!isOver) {
      const least = written
      const title = Number((await read(url)).json().title)
      if (title < least) older.push(`${title} < ${least}`)
      // As over a socket: the database gets its turn.
      await setImmediate()
    }
  }
  const readers = [reader(), reader(), reader()]
  await t.database.run('UPDATE events SET title = ? WHERE id = ?', ['0', id])
  for (let i = 1; i <= 40; i++) {
    await t.database.run('UPDATE events SET title = ? WHERE id = ?', [String(i), id])
    written = i
  }
  isOver = true
  await Promise.all(readers)
  expect(older).toEqual([])
})

test('a cache that does not hear of what was written would be caught', async () => {
  const sent: string[] = []
  const reply = { serialize: JSON.stringify, headers: () => reply, send: (bytes: Buffer) => sent.push(String(bytes)) }
  const request = { url: '/', headers: {} }
  const served = async (hears: boolean) => {
    let writes = 0
    const replies = readyReplies(
      () => (hears ? writes : 0),
      () => 0,
    )
    for (let i = 0; i < 2; i++) await replies.sendMade(request as never, reply as never, async () => 'before')
    writes += 1
    return (await replies.send(request as never, reply as never)) === null ? 'made anew' : sent.at(-1)
  }
  expect([await served(true), await served(false)]).toEqual(['made anew', '"before"'])
})

test('what another server wrote is seen within two seconds, and what the clock changes too', async () => {
  const { id } = await createEvent(t, { title: '冬日市集' })
  await read(`/events/${id}`)
  await read(`/events/${id}`)
  const other = openDatabase(t.target)
  await other.run("UPDATE events SET title = '夏日市集' WHERE id = ?", [id])
  await other.close()
  t.clock.advance(2000)
  // The first who comes makes it anew.
  expect((await read(`/events/${id}`)).json().title).toBe('夏日市集')
})
