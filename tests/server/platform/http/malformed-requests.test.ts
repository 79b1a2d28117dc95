import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { apiBase, endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { problem } from '../../../../contract/platform/problem.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { fieldsOf, type Json } from '../../../support/contract-inputs.ts'

const inputsPerEndpoint = 200

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

test.each(cases)('%s answers only 4xx problems to malformed input', async (key, endpoint: Endpoint) => {
  const [method = '', path = ''] = key.split(' ')
  const bodySchema = endpoint.body === 'file' ? undefined : endpoint.body
  const inputs = fc.sample(
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
  expect(inputs).toHaveLength(inputsPerEndpoint)
  for (const { id, query, body } of inputs) {
    const search = new URLSearchParams(query as Record<string, string>)
    const reply = await t.send({
      method: method as 'GET',
      url: `${apiBase}${path.replace(/:\w+/g, encodeURIComponent(id))}${search.size > 0 ? `?${search}` : ''}`,
      headers: {
        authorization: `Bearer ${endpoint.access === 'person' ? tokens.person : tokens.staff}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    const shown = `${key} ${JSON.stringify({ id, query, body }).slice(0, 300)} → ${reply.statusCode} ${reply.body.slice(0, 300)}`
    expect(reply.statusCode, shown).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode, shown).toBeLessThan(500)
    expect(problem.safeParse(reply.json()).success, shown).toBe(true)
  }
})

test('messages to people are Chinese, whatever was wrong', async () => {
  const reply = await t.send({
    method: 'POST',
    url: `${apiBase}/staff/events`,
    headers: { authorization: `Bearer ${tokens.staff}` },
    payload: {
      category: 'party',
      title: '好',
      startsAt: 'tomorrow',
      endsAt: 5,
      capacity: -3,
      tags: ['很长很长很长很长很长很长很长'],
      extra: 1,
    },
  })
  const { errors } = problem.parse(reply.json())
  expect(Object.fromEntries(errors.map(error => [error.path, error.message]))).toEqual({
    category: '只能是 fair、music、market、contest、exhibition、talk、volunteer、social、festival、night 之一',
    title: '至少 2 个字',
    startsAt: '时间写成带时区的形式，如 2026-12-05T09:00:00+08:00',
    endsAt: '这一项应为文字',
    venue: '请填写这一项',
    organizer: '请填写这一项',
    capacity: '至少 1',
    'tags.0': '最多 12 个字',
    '': '不认识 extra，请去掉',
  })
})
