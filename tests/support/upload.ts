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

/** Imports a file of jobs and gives the report; `query` as in `?dryRun=1`. */
export async function importJobs(t: TestApp, bytes: Buffer, query = '', name = 'jobs.xlsx') {
  const reply = await upload(t, `jobs${query}`, name, bytes, await t.staff('editor'))
  if (reply.statusCode !== 201) throw new Error(`import → ${reply.statusCode} ${reply.body}`)
  return importReport.parse(reply.json())
}
