import { type AddressInfo, connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiBase, endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { inputFor, type Json, textsIn, withTexts } from '../../../support/contract-inputs.ts'
import { dump } from '../../../support/dump.ts'
import { brokenCharacters, emoji, heap, hiddenCharacters, hiddenIn, lineEnds } from '../../../support/hidden.ts'
import { createWorld, rowIn, type World } from '../../../support/world.ts'

const inputsPerEndpoint = 12
const seed = 20_261_205

let t: TestApp
let world: World
let admin: string
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
  admin = await t.staff('admin')
})
afterAll(() => t.close())

const all = Object.entries(endpoints as Record<string, Endpoint>)
const withBody = all.flatMap(([key, { access, body }]) => (body && body !== 'file' ? [{ key, access, body }] : []))
const gets = all.filter(([key]) => key.startsWith('GET '))

/** Marks by the hundred on one letter, in two scripts: what a page would draw over the lines around it. */
const heaps = [heap, `字${'\u0e49'.repeat(400)}`, `${'a\u0337\u0353'.repeat(3)}${'\u0488'.repeat(150)}`]

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...hiddenCharacters, ...lineEnds, ...heaps, ...emoji), {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts => parts.join(''))

/** A body that fits the schema, with hostile characters inside some of its texts; rarely with what nothing can mend. */
const hostileBody = (right: Json) => {
  const fields = textsIn(right)
  const put = fc.record({
    field: fc.constantFrom(...fields),
    text: fc.oneof({ weight: 9, arbitrary: hostile }, { weight: 1, arbitrary: fc.constantFrom(...brokenCharacters) }),
    at: fc.nat({ max: 4 }),
  })
  return fc
    .array(put, { minLength: 1, maxLength: 3 })
    .map(puts =>
      puts.reduce(
        (body, { field, text, at }) => withTexts(body, held => held.slice(0, at) + text + held.slice(at), field),
        right,
      ),
    )
}

const samples = <T>(arbitrary: fc.Arbitrary<T>, numRuns = inputsPerEndpoint) => fc.sample(arbitrary, { numRuns, seed })

test('inputs that fit but for hostile characters are taken or refused, and nothing hostile is kept', async () => {
  let taken = 0
  let arrived = 0
  for (const { key, access, body: shape } of withBody) {
    const right = inputFor(shape)
    if (textsIn(right).length === 0) continue
    const [method, path = ''] = key.split(' ')
    for (const input of samples(hostileBody(right))) {
      if (hiddenIn(JSON.stringify(input)) !== null) arrived += 1
      const token = access === 'public' || access === 'person' ? world.owner : admin
      const reply = await t.send({
        method: method as 'POST',
        url: apiBase + path.replace(/:\w+/g, rowIn(world.rows, path)),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        payload: JSON.stringify(input),
      })
      // A workbook is bytes, not text.
      const body = /json|text/.test(String(reply.headers['content-type'])) ? reply.body : ''
      const seen = `${key} ${JSON.stringify(input).slice(0, 400)} → ${reply.statusCode} ${reply.body.slice(0, 300)}`
      expect(reply.statusCode, seen).toBeLessThan(500)
      expect([seen, hiddenIn(emoji.reduce((text, sign) => text.replaceAll(sign, ''), body))]).toEqual([seen, null])
      if (reply.statusCode < 300) taken += 1
    }
  }
  // The control: they were hostile, and many of them came through to what is kept.
  expect(arrived).toBeGreaterThan(withBody.length * inputsPerEndpoint * 0.6)
  expect(taken).toBeGreaterThan(50)
  for (const [table, rows] of Object.entries(await dump(t.database)))
    expect([table, hiddenIn(emoji.reduce((text, sign) => text.replaceAll(sign, ''), rows))]).toEqual([table, null])
})

/** As they stand in an address: climbing, cut, doubled, over-long, of no encoding. */
const segments = [
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5cwindows',
  '%00',
  'a%00.json',
  '%',
  '%zz',
  '%c0%af',
  '%ff%fe',
  '%ed%a0%80',
  '%e2%80%ae',
  'e%cc%81'.repeat(30),
  `e${'%cc%81'.repeat(300)}`,
  '%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB',
  "'%20OR%201=1--",
  '__proto__',
  'constructor',
  '%25252e',
  ';a=b',
  '*',
  '%20',
  '.',
  'x'.repeat(5000),
]
const ofNoEncoding = /^(%|%zz|%c0%af|%ff%fe|%ed%a0%80|%00|a%00\.json)$/

test.each(gets)('%s answers every hostile path', async (key, { access }) => {
  const path = apiBase + (key.split(' ')[1] ?? '')
  const token = access === 'public' || access === 'person' ? world.owner : admin
  const generated = samples(hostile).map(text => encodeURIComponent(text))
  for (const segment of [...segments, ...generated]) {
    const urls = [`${path.replace(/:\w+/g, 'none')}/${segment}`, `${path.replace(/:\w+/g, 'none')}?${segment}=${segment}`]
    if (path.includes(':')) urls.push(path.replace(/:\w+/g, () => segment))
    for (const url of urls) {
      const reply = await t.send({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
      const seen = `${url.slice(0, 200)} → ${reply.statusCode} ${reply.body.slice(0, 200)}`
      expect(reply.statusCode, seen).toBeLessThan(500)
      if (ofNoEncoding.test(segment) && !url.includes('?')) expect(reply.statusCode, seen).toBeGreaterThanOrEqual(400)
      expect(seen).not.toMatch(/root:|node_modules|\.ts:\d/)
    }
  }
})

test('bytes that no client would send end in an answer too', async () => {
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = t.app.server.address() as AddressInfo
  const ask = (target: Buffer) =>
    new Promise<string>(resolve => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          Buffer.concat([Buffer.from('GET '), target, Buffer.from(' HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')]),
        )
      })
      socket.on('data', chunk => {
        text += chunk
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(text))
    })
  for (const raw of [
    '/api/v1/jobs/\xff\xfe',
    '/api/v1/jobs/\x80',
    '//',
    '/api/v1/jobs?q=\xe4',
    'http://[',
    '/api/v1/\u0007',
    '*',
  ])
    expect([raw, (await ask(Buffer.from(raw, 'latin1'))).slice(0, 10)]).toEqual([
      raw,
      expect.stringMatching(/^HTTP\/1\.1 [2-4]$/),
    ])
})
