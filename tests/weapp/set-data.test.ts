import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EnginePhone } from './engine/engine.ts'
import { type Phone, startWeapp, type Weapp } from './phone.ts'
import budgets from './set-data.json' with { type: 'json' }

// The same ids, pass and order of rows in every run: what is random on the server is in the bytes.
vi.mock('node:crypto', async original => {
  const real = await original<typeof import('node:crypto')>()
  let state = 20_261_205
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24
  const randomBytes = (length: number) => Buffer.from(Array.from({ length }, next))
  const seed = Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex')
  const privateKey = real.createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' })
  const randomInt = (below: number) => next() % below
  return { ...real, randomBytes, randomInt, generateKeyPairSync: () => ({ privateKey }) }
})

const rewrite = 'WRITE_BUDGETS=1 npx vitest run --project weapp-bytes tests/weapp/set-data.test.ts'

interface Cost {
  calls: number
  bytes: number
}

let weapp: Weapp
let phone: Phone
let engine: EnginePhone
const measured: Record<string, Cost> = {}
beforeAll(async () => {
  weapp = await startWeapp()
  if (!weapp.engine) return
  phone = await weapp.takePhone({ isSteady: true })
  engine = phone.engine as EnginePhone
  await walk()
})
afterAll(async () => {
  await phone?.close()
  await weapp.close()
})

/** Does a step, waits until the program is at rest, and notes what it sent to its pages. */
async function step(name: string, act: () => Promise<unknown>): Promise<void> {
  await act()
  await engine.settled()
  const calls = await engine.takeCalls()
  if (process.env.SHOW_CALLS) for (const { on, bytes, keys } of calls) console.log(name, on, bytes, keys.slice(0, 4).join(' '))
  measured[name] = { calls: calls.length, bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** The way most people go. */
async function walk(): Promise<void> {
  const searchBox = () => phone.find('.search-box__input')
  await step('home: start', async () => {})
  await step('jobs: first screen', () => phone.openTab('/pages/jobs/index'))
  await step('jobs: first key in the search box', () => phone.type('.search-box__input', '咖'))
  await step('jobs: second key in the search box', () => phone.type('.search-box__input', '咖啡'))
  await step('jobs: search', async () => (await searchBox()).trigger('confirm', { value: '咖啡' }))
  await step('jobs: clear the search', () => phone.tap('.search-box__clear'))
  await step('jobs: the rest of the first page', () => phone.program.pageScrollTo(100_000))
  await step('jobs: the next page of 20', () => phone.program.pageScrollTo(200_000))
  await step('jobs: keep one', () => phone.tap('.favorite-button'))
  await step('jobs: open the choice of degrees', () => phone.tap('.chip', '学历'))
  await step('jobs: choose a degree', () => phone.tap('.choice-list__option', '本科'))
  await step('job: open', () => phone.tap('.job-card'))
  await step('job: back', () => phone.tap('.nav-bar__back'))
  await step('home: again', () => phone.openTab('/pages/home/index'))
  await step('fair: open', () => phone.tap('.ticket', '下一场招聘会'))
  await step('fair: choose a degree', () => phone.tap('.chip', '本科'))
  await step('sign-up: open', () => phone.tap('.sign-up', '免费报名'))
  await step('sign-up: a key in the name', () => phone.type('#field-name .field__input', '林'))
  await step('sign-up: agree', () => phone.tap('.consent__box'))
  await step('sign-up: submit', () => phone.tap('.sign-up-form__submit'))
  await step('pass: open', () => phone.tap('.button', '看入场码'))
  await step('pass: again, from a cold start', async () => {
    const { path, query } = await phone.at('pages/pass/index')
    await phone.restart(`/${path}?id=${(query as { id: string }).id}`)
  })
  await step('events: first screen', () => phone.openTab('/pages/events/index'))
  await step('policies: first screen', () => phone.openTab('/pages/policies/index'))
  await step('mine: first screen', () => phone.openTab('/pages/mine/index'))
  if (process.env.WRITE_BUDGETS)
    writeFileSync(new URL('set-data.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
}

/** What a tab may send until it is there, the empty page included. */
const firstShow = 12_000

test('each tab is there with 12 KB at most, and its list in one call', () => {
  if (!weapp.engine) return
  for (const name of ['home: start', ...['jobs', 'events', 'policies', 'mine'].map(tab => `${tab}: first screen`)])
    expect(measured[name]?.bytes, name).toBeLessThanOrEqual(firstShow)
  // The first call is the empty page; it comes before the rows are known.
  for (const name of ['home: start', 'jobs: first screen', 'mine: first screen']) expect(measured[name]?.calls, name).toBe(2)
})

test('a key costs 400 bytes, and 20 more jobs only those 20', () => {
  if (!weapp.engine) return
  const bytes = (name: string) => measured[name]?.bytes ?? Number.NaN
  for (const key of ['first key in the search box', 'second key in the search box'])
    expect(bytes(`jobs: ${key}`), key).toBeLessThanOrEqual(400)
  expect(bytes('sign-up: a key in the name')).toBeLessThanOrEqual(400)
  const perJob = bytes('jobs: the rest of the first page') / 16
  expect(bytes('jobs: the next page of 20')).toBeLessThanOrEqual(perJob * 20 * 1.1)
})

/** Of jobs that are as fresh as each other, others come first in each run. */
const slack = 1.06

test('no step of the usual way sends more to its pages than its budget', () => {
  if (!weapp.engine || process.env.WRITE_BUDGETS) return
  const known: Record<string, Cost | undefined> = budgets
  const risen = Object.entries(measured)
    .filter(([name, { calls, bytes }]) => calls > (known[name]?.calls ?? 0) || bytes > (known[name]?.bytes ?? 0) * slack)
    .map(
      ([name, { calls, bytes }]) =>
        `${name}: ${calls} calls, ${bytes} bytes; budget ${known[name]?.calls}, ${known[name]?.bytes}`,
    )
  expect(risen, `if it is worth it, write the new budgets: ${rewrite}`).toEqual([])
  expect(Object.keys(measured), 'a step came or went').toEqual(Object.keys(known))
})
