import { createHash } from 'node:crypto'
import { isCreditCode } from '../../contract/careers/credit-code.ts'
import { importReport } from '../../contract/imports/imports.ts'
import type { TestApp } from './app.ts'

/** Sends a table as a browser does. */
export const upload = (t: TestApp, path: string, name: string, bytes: Buffer, token: string) =>
  sendFile(t, `/staff/imports/${path}`, name, bytes, token)

/** Sends a file to an endpoint that takes one. */
export async function sendFile(t: TestApp, path: string, name: string, bytes: Buffer, token: string) {
  const boundary = 'dehua-test-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return t.send({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
}

/** Imports a file of jobs and checks their employers, so that the postings are public; `query` as in `?dryRun=1`. */
export async function importJobs(t: TestApp, bytes: Buffer, query = '', name = 'jobs.xlsx') {
  const report = await importUnchecked(t, bytes, query, name)
  await checkEmployers(t)
  return report
}

/** Imports a file of jobs as it comes: who hires there has not been checked by anybody. */
export async function importUnchecked(t: TestApp, bytes: Buffer, query = '', name = 'jobs.xlsx') {
  const reply = await upload(t, `jobs${query}`, name, bytes, await t.staff('editor'))
  if (reply.statusCode !== 201) throw new Error(`import → ${reply.statusCode} ${reply.body}`)
  return importReport.parse(reply.json())
}

/** Checks every employer that waits, as staff do with its licence in hand. */
export async function checkEmployers(t: TestApp) {
  const as = { as: await t.staff('editor') }
  const { items } = await t.call('GET /staff/employers', { query: { state: 'waiting', limit: 50 } }, as)
  for (const { id } of items) {
    const body = { seen: 'licence' as const, creditCode: creditCode(id) }
    await t.call('PUT /staff/employers/:id/verification', { params: { id }, body }, as)
  }
}

/** A 统一社会信用代码 that belongs to nobody, another for every seed. */
export function creditCode(seed: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString()
    .slice(0, 9)
  const stem = `91410103${digits}`
  const check = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find(sign => isCreditCode(stem + sign))
  return stem + check
}
