import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { apiBase, endpoints } from '../../contract/endpoints.ts'
import type { Endpoint } from '../../contract/platform/endpoint.ts'
import { problem } from '../../contract/platform/problem.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { fieldsOf, type Json } from '../support/contract-inputs.ts'
import { amount, milliseconds, tooLong } from '../support/drill.ts'

const inputsPerEndpoint = amount({ quick: 200, usual: 200, full: 1000 })
const mostMilliseconds = 2000

let t: TestApp
const tokens: Record<string, string> = {}
beforeAll(async () => {
  t = await startApp()
  tokens.person = await t.person('李雷')
  tokens.staff = await t.staff('admin')
})
afterAll(() => t.close())

/** Values that break parsers, queries and pages when nobody looks. */
const nasty = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    0,
    1e308,
    '',
    ' ',
    "' OR 1=1 --",
    '<script>',
    '\u0024{7*7}',
    '../../etc/passwd',
    '\u0000',
    '𠮷'.repeat(50),
    '0'.repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 3 }).map(value => value as Json),
  fc.constant(Array.from({ length: 60 }).reduce<Json>(inner => [inner], 1)),
)

/** A body that starts right and is then damaged: fields missing, replaced or added. */
function damaged(schema: z.ZodType): fc.Arbitrary<Json> {
  const names = [...fieldsOf(schema), 'role', 'status', 'ownerId', 'id', '__proto__', 'constructor']
  const object = fc
    .dictionary(fc.constantFrom(...names), nasty, { maxKeys: 6, noNullPrototype: true })
    .map(value => value as Json)
  return fc.oneof({ weight: 4, arbitrary: object }, { weight: 1, arbitrary: nasty })
}

const text = fc.oneof(
  nasty.map(value => (typeof value === 'string' ? value : JSON.stringify(value))),
  fc.string({ maxLength: 80 }),
)

/** Query strings of known and unknown names with values that do not fit. */
function damagedQuery(schema: z.ZodType): fc.Arbitrary<Record<string, string>> {
  return fc.dictionary(fc.constantFrom(...fieldsOf(schema), 'unknown', 'limit[]'), text, {
    minKeys: 1,
    maxKeys: 4,
    noNullPrototype: true,
  })
}

const fits = (schema: z.ZodType | undefined, value: unknown) => schema === undefined || schema.safeParse(value).success

// Files have tests of their own.
const cases = Object.entries(endpoints).filter(
  ([, e]: [string, Endpoint]) => e.params || e.query || (e.body && e.body !== 'file'),
)

interface Input {
  id: string
  query: Record<string, string>
  body: Json | undefined
}

/** What does not fit an endpoint: the same for the same seed. */
function inputsFor(path: string, endpoint: Endpoint): Input[] {
  const bodySchema = endpoint.body === 'file' ? undefined : endpoint.body
  return fc.sample(
    fc
      .record({
        id: endpoint.params ? fc.oneof(fc.constant('none'), fc.constant('x'.repeat(65)), text) : fc.constant('none'),
        query: endpoint.query ? damagedQuery(endpoint.query) : fc.constant({}),
        body: bodySchema ? damaged(bodySchema) : fc.constant(undefined),
      })
      .filter(({ id, query, body }) => {
        const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(m => [m[1], id]))
        return !(fits(endpoint.params, params) && fits(endpoint.query, query) && fits(bodySchema, body))
      }),
    { numRuns: inputsPerEndpoint, seed: 20_261_205 },
  )
}

/** What is wrong with an answer; null where nothing is. */
function faultIn(status: number, body: string): string | null {
  if (status < 400 || status >= 500) return `status ${status}`
  return problem.safeParse(JSON.parse(body)).success ? null : 'no problem'
}

const seen = { inputs: 0, slowest: 0 }

test.each(cases)('%s answers only 4xx problems to malformed input', async (key, endpoint: Endpoint) => {
  const [method = '', path = ''] = key.split(' ')
  const inputs = inputsFor(path, endpoint)
  expect(inputs).toHaveLength(inputsPerEndpoint)
  for (const { id, query, body } of inputs) {
    const search = new URLSearchParams(query)
    const start = performance.now()
    const reply = await t.send({
      method: method as 'GET',
      url: `${apiBase}${path.replace(/:\w+/g, encodeURIComponent(id))}${search.size > 0 ? `?${search}` : ''}`,
      headers: {
        authorization: `Bearer ${endpoint.access === 'person' ? tokens.person : tokens.staff}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    seen.inputs++
    seen.slowest = Math.max(seen.slowest, milliseconds(start))
    const shown = `${key} ${JSON.stringify({ id, query, body }).slice(0, 300)} → ${reply.statusCode} ${reply.body.slice(0, 300)}`
    expect(faultIn(reply.statusCode, reply.body), shown).toBe(null)
  }
})

test('no malformed input of them all kept the server for long', ({ task }) => {
  task.meta.figure = `${cases.length} 个接口 × ${inputsPerEndpoint}，共 ${seen.inputs} 个，没有 5xx，最慢 ${seen.slowest} 毫秒`
  expect(seen.inputs).toBe(cases.length * inputsPerEndpoint)
  expect(tooLong(seen.slowest, mostMilliseconds)).toBe(null)
})

test('control: a handler that believes what it is sent is caught', ({ task }) => {
  const inputs = inputsFor('/staff/events', endpoints['POST /staff/events'])
  const faults = inputs.filter(({ body }) => {
    try {
      const { title } = body as { title: string }
      return faultIn(201, JSON.stringify({ title: title.trim() })) !== null
    } catch {
      return faultIn(500, '{}') !== null
    }
  })
  task.meta.figure = `${inputs.length} 个，出错 ${faults.length} 个`
  expect(faults.length).toBeGreaterThan(0)
})
