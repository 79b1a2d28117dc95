import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const report = {
  number: 'AB12CD34',
  page: 'packages/jobs/job',
  version: '1.2.3',
  platform: 'weapp' as const,
  message: "Cannot read properties of undefined (reading 'title')",
  stack: 'at JobDetails (packages/jobs/job.js:1:204)',
}
const lines = () => t.logs.filter(line => line.includes('programError'))

test('an error of a phone is found in the log by its number, with page, version and place', async () => {
  await t.call('POST /program-errors', { body: report })
  expect(JSON.parse(lines().at(-1) ?? '{}')).toMatchObject({ programError: report })
})

test('whatever a phone sends, nothing of a person gets into the log', async () => {
  const message = `张三 ${canary.phone} "豫A12345" 42${canary.phone} zhang.san@mail.cn in "{"name":"Zhang San"}"`
  await t.call('POST /program-errors', { body: { ...report, message, stack: `at /job?id=1&phone=${canary.phone}:1:2` } })
  // The time and the number of the process may have any digits.
  const { time, pid, ...said } = JSON.parse(lines().at(-1) ?? '{}') as Record<string, unknown>
  const line = JSON.stringify(said)
  for (const words of ['张三', canary.phone, '12345', 'zhang.san', 'Zhang San', 'phone=']) expect(line).not.toContain(words)
})

test('it is counted by page, version and platform', async () => {
  const { body } = await t.send({ method: 'GET', url: '/metrics' })
  expect(body).toMatch(/program_errors_total\{page="packages\/jobs\/job",version="1.2.3",platform="weapp"\} \d/)
})

test('an error that strikes everybody fills neither the log nor the metrics', async () => {
  const before = lines().length
  for (let i = 0; i < 200; i++) await t.call('POST /program-errors', { body: { ...report, page: `made/up${i}` } })
  expect(lines().length - before).toBeLessThanOrEqual(30)
  const { body } = await t.send({ method: 'GET', url: '/metrics' })
  expect(body.match(/program_errors_total\{/g)?.length).toBeLessThanOrEqual(102)
})

test('what is no report is refused', async () => {
  await t.refuse('POST /program-errors', { body: { ...report, stack: 'x'.repeat(1501) } }, 'invalid-request')
  await t.refuse('POST /program-errors', { body: { ...report, page: 'a b' } }, 'invalid-request')
  await t.refuse('POST /program-errors', { body: { ...report, name: '张三' } as never }, 'invalid-request')
})
