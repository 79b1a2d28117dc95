import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../server/platform/db/migrate.ts'
import { openSqlite } from '../../../../server/platform/db/sqlite.ts'
import { startServer } from '../../../support/server-process.ts'

const eventId = 'drill'
const cycles = 20
const clients = 16

let folder = ''
let file = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dehua-drill-'))
  file = join(folder, 'drill.db')
  const database = openSqlite(file)
  await migrate(database)
  await database.run(
    `INSERT INTO events (id, category, title, summary, paragraphs, bring, tags, starts_at, ends_at, venue, organizer, price_text, state, capacity, waitlist_capacity, created_at, updated_at)
     VALUES (?, 'music', '演练', '', '[]', '[]', '[]', ?, ?, '广场', '商圈办', '免费', 'published', 1000000, 0, 0, 0)`,
    [eventId, Date.now(), Date.now() + 1e10],
  )
  await database.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const post = async (url: string, body: object, token?: string) => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

/** Signs one new person up; gives the id that was acknowledged. */
async function signUp(origin: string, name: string): Promise<string> {
  const session = await post(`${origin}/api/v1/session`, { provider: 'demo', name })
  const reply = await post(`${origin}/api/v1/events/${eventId}/registrations`, { consent: true }, String(session.body.token))
  if (reply.status !== 201) throw new Error(`sign-up → ${reply.status}`)
  return String(reply.body.id)
}

test('killed twenty times while sixteen clients write, the server has lost nothing that it acknowledged', async () => {
  const acknowledged: string[] = []
  let named = 0
  for (let cycle = 0; cycle < cycles; cycle++) {
    const server = await startServer(file)
    const writers = Array.from({ length: clients }, async () => {
      // Ends when the connection breaks.
      for (;;) acknowledged.push(await signUp(server.origin, `人${named++}`))
    })
    const broken = Promise.allSettled(writers)
    const target = acknowledged.length + 20 + ((cycle * 37) % 60)
    while (acknowledged.length < target) await new Promise(resolve => setImmediate(resolve))
    await server.kill()
    await broken

    const database = openSqlite(file)
    const kept = new Set((await database.all<{ id: string }>('SELECT id FROM registrations')).map(row => row.id))
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
    const seats = await database.get<{ taken: number }>('SELECT taken FROM events WHERE id = ?', [eventId])
    expect(seats?.taken).toBe(kept.size)
    await database.close()
  }
  expect(acknowledged.length).toBeGreaterThan(cycles * 20)
})

/** Counts syncs from inside the process: a library loaded before libc's own. */
const counter = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static void count(void) {
  int fd = open(getenv("SYNC_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (fd >= 0) { if (write(fd, "s", 1) < 0) {} close(fd); }
}
int fsync(int fd) { count(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { count(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`

const hasCompiler = spawnSync('cc', ['--version']).status === 0
if (!hasCompiler) console.warn('没有运行“每次确认都等磁盘落盘”的演练：这台机器没有 C 编译器（cc）。')

async function syncsFor(signUps: number, environment: Record<string, string>): Promise<number> {
  const library = join(folder, 'count-syncs.so')
  writeFileSync(join(folder, 'count-syncs.c'), counter)
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', library, join(folder, 'count-syncs.c'), '-ldl'], {
    encoding: 'utf8',
  })
  expect(compiled.status, compiled.stderr).toBe(0)
  const log = join(folder, `syncs-${Object.keys(environment).length}`)
  writeFileSync(log, '')
  const server = await startServer(file, { LD_PRELOAD: library, SYNC_LOG: log, ...environment })
  const before = readFileSync(log).length
  for (let i = 0; i < signUps; i++) await signUp(server.origin, `${environment.RISKY ?? 'safe'} ${i}`)
  const after = readFileSync(log).length
  await server.kill()
  return after - before
}

test.skipIf(!hasCompiler)('every acknowledgement waits for the disk, and a database set to wait less is caught', async () => {
  const signUps = 40
  // Each sign-up is two acknowledged writes: the session and the seat.
  expect(await syncsFor(signUps, {})).toBeGreaterThanOrEqual(2 * signUps)
  expect(await syncsFor(signUps, { RISKY: '1' })).toBeLessThan(2 * signUps)
})
