import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readEnvironment } from '../../../../server/platform/env.ts'
import { type TraceSettings, traces } from '../../../../server/platform/observe/traces.ts'
import { startApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'

let closeCollector = async () => {}
afterEach(() => closeCollector())

/** A collector on loopback: answers as told and keeps what it took. */
async function startCollector(status = () => 200) {
  const taken: { headers: http.IncomingHttpHeaders; url: string; body: Body }[] = []
  const server = http.createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const code = status()
    if (code === 200) taken.push({ headers: request.headers, url: request.url ?? '', body: JSON.parse(text) })
    response.writeHead(code, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closeCollector = async () => {
    closeCollector = async () => {}
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  const settings: TraceSettings = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    headers: { 'x-team': 'district' },
    service: 'tested',
    share: 1,
  }
  const spans = () => taken.flatMap(({ body }) => body.resourceSpans.flatMap(r => r.scopeSpans.flatMap(s => s.spans)))
  return { taken, settings, spans }
}
interface Body {
  resourceSpans: { resource: object; scopeSpans: { spans: Span[] }[] }[]
}
interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: { stringValue?: string; intValue?: string } }[]
  status: { code: number }
}

test('a request and what it asked of the database are one trace, as OpenTelemetry writes it, without a word of a caller', async () => {
  const collector = await startCollector()
  const t = await startApp({ traces: collector.settings })
  const as = await t.person(canary.name)
  await t.call('PATCH /me', { body: { name: canary.name } }, { as })
  await t.close()
  const [first] = collector.taken
  expect([first?.url, first?.headers['x-team']]).toEqual(['/v1/traces', 'district'])
  const root = collector.spans().find(span => span.name === 'PATCH /api/v1/me')
  expect(root).toMatchObject({
    kind: 2,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
  const steps = collector.spans().filter(span => span.parentSpanId === root?.spanId)
  expect(steps.some(step => step.name === 'write')).toBe(true)
  for (const step of steps) {
    expect(step.traceId).toBe(root?.traceId)
    expect(BigInt(step.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(root?.startTimeUnixNano ?? 0) - 1_000_000n)
    expect(BigInt(step.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(step.startTimeUnixNano))
  }
  expect(Math.abs(Number(BigInt(root?.startTimeUnixNano ?? 0) / 1_000_000n) - Date.now())).toBeLessThan(600_000)
  const requestId = root?.attributes.find(({ key }) => key === 'app.request.id')?.value.stringValue
  expect(t.logs.some(line => line.includes(`"reqId":"${requestId}"`))).toBe(true)
  for (const word of [canary.name, as]) expect(JSON.stringify(collector.taken.map(({ body }) => body))).not.toContain(word)
})

const step = { name: 'GET /x', startedAt: 1, took: 5, isFailed: false, attributes: {} }

test('of requests that went well only a share is kept, and every one that failed or was slow', async () => {
  const collector = await startCollector()
  const tracing = traces({ ...collector.settings, share: 0 })
  for (const root of [step, { ...step, isFailed: true }, { ...step, took: 1500 }]) tracing.begin().end(root)
  await tracing.close()
  expect(collector.spans().length).toBe(2)
})

test('a collector that is away costs no request anything; what waits goes later, and not more than fits', async () => {
  let status = 503
  const collector = await startCollector(() => status)
  const tracing = traces(collector.settings)
  for (let i = 0; i < 5000; i++) tracing.begin().end(step)
  await tracing.flush()
  expect([collector.spans().length, tracing.dropped()]).toEqual([0, 5000 - 4096])
  status = 200
  await tracing.close()
  expect(collector.spans().length).toBe(4096)
})

test('without an address no traces are made; with one, its variables are those of OpenTelemetry', () => {
  expect(readEnvironment({}).traces).toBeNull()
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/', OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%3Db,team=x' }
  expect(readEnvironment(env).traces).toEqual({
    endpoint: 'http://c:4318',
    headers: { 'api-key': 'a=b', team: 'x' },
    service: 'youth-server',
    share: 0.1,
  })
})
