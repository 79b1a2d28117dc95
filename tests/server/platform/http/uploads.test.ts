import { createHash } from 'node:crypto'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { apiBase } from '../../../../contract/endpoints.ts'
import { defineEndpoints } from '../../../../contract/platform/endpoint.ts'
import { contractSchemas } from '../../../../server/platform/http/contract-schemas.ts'
import { answerErrors } from '../../../../server/platform/http/errors.ts'
import { requestLimits } from '../../../../server/platform/http/limits.ts'
import { readyReplies } from '../../../../server/platform/http/ready-replies.ts'
import { mount } from '../../../../server/platform/http/router.ts'

const limit = 300_000
const boundary = 'dehua-test-boundary'

const endpoints = defineEndpoints({
  'POST /files': {
    summary: '',
    access: 'public',
    body: 'file',
    maxFileBytes: limit,
    response: z.object({ bytes: z.number(), hash: z.string() }),
    status: 201,
  },
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64')

let app: FastifyInstance
let port = 0
let taken = 0
beforeAll(async () => {
  app = fastify({ schemaController: contractSchemas })
  answerErrors(app)
  await app.register(multipart, { limits: { files: 1, fields: 10 } })
  // The control: a form read as one does who trusts the reader's limit.
  app.post('/trusting', async request => {
    const part = await request.file({ limits: { fileSize: limit } })
    return { bytes: (await part?.toBuffer())?.length }
  })
  mount(
    app,
    endpoints,
    {
      'POST /files': ({ body }) => {
        taken += 1
        return { bytes: body.bytes.length, hash: hashOf(body.bytes) }
      },
    },
    {
      database: undefined as never,
      vault: undefined as never,
      clock: Date.now,
      publicOrigin: null,
      authenticator: { person: async () => null, staff: async () => null, may: () => false },
      turnAway: {},
      limits: requestLimits({ mode: 'off', addressFactor: 1 }, Date.now),
      replies: readyReplies(() => 0, Date.now),
      trustsGateway: false,
      personalFaults: () => [],
    },
  )
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

const bytesOf = (length: number) => Buffer.alloc(length, '招聘会的岗位表\n')

const formOf = (bytes: Buffer, end = `\r\n--${boundary}--\r\n`) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="jobs.csv"\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    bytes,
    Buffer.from(end),
  ])

const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }

/** Sends a form in two pieces as they may leave a network: the second begins at byte `cut` of the file. */
const sendCut = async (form: Buffer, cut: number, url = `${apiBase}/files`) => {
  const at = form.indexOf('\r\n\r\n') + 4 + cut
  const reply = await app.inject({
    method: 'POST',
    url,
    headers,
    payload: Readable.from([form.subarray(0, at), form.subarray(at)], { objectMode: false }),
  })
  return { status: reply.statusCode, body: reply.json() }
}

/** Sends over a connection of its own and gives what came back before it closed. */
const sendRaw = (head: string, ...pieces: Buffer[]) =>
  new Promise<string>(resolve => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`POST ${apiBase}/files HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${head}\r\n`)
      for (const piece of pieces) socket.write(piece)
      socket.end()
    })
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', () => {})
  })

test.each([
  ['at the limit', limit, 201],
  ['a byte over', limit + 1, 413],
  ['far over', limit * 3, 413],
])('a file %s is whole or refused, two hundred times, wherever it is cut on its way', async (_, length, status) => {
  const bytes = bytesOf(length)
  const form = formOf(bytes)
  const expected =
    status === 201
      ? { status, body: { bytes: length, hash: hashOf(bytes) } }
      : {
          status,
          body: { code: 'too-large', detail: '表格最大 5 MB，图片最大 10 MB，其他内容最大 512 KB，请精简或拆分后再提交。' },
        }
  for (let i = 0; i < 200; i++) expect(await sendCut(form, limit - 100 + i)).toMatchObject(expected)
})

test('who trusts the limit of the reader takes files that were cut', async () => {
  const { status, body } = await sendCut(formOf(bytesOf(limit + 1)), limit, '/trusting')
  expect([status, body.bytes]).toEqual([200, limit])
})

test('a file that does not arrive to its end is not taken', async () => {
  const form = formOf(bytesOf(limit / 2))
  const half = form.subarray(0, form.length / 2)
  taken = 0
  const type = `Content-Type: ${headers['content-type']}\r\n`
  // The connection ends before the length that was stated; the form ends before its last line.
  await sendRaw(`${type}Content-Length: ${form.length}\r\n`, half)
  await sendRaw(
    `${type}Transfer-Encoding: chunked\r\n`,
    Buffer.concat([Buffer.from(`${half.length.toString(16)}\r\n`), half, Buffer.from('\r\n')]),
  )
  expect(await sendRaw(`${type}Content-Length: ${half.length}\r\n`, half)).toContain('文件没有完整地传上来')
  expect(taken).toBe(0)
  expect(await sendRaw(`${type}Content-Length: ${form.length}\r\n`, form)).toContain('201 Created')
})

test('a file that is not what its sender states is refused', async () => {
  const bytes = bytesOf(5000)
  const changed = Buffer.from(bytes)
  changed[4000] = 65
  const sent = async (file: Buffer, digest: string) => {
    const reply = await app.inject({
      method: 'POST',
      url: `${apiBase}/files`,
      headers: { ...headers, 'repr-digest': digest },
      payload: formOf(file),
    })
    return [reply.statusCode, reply.json().errors?.[0]?.path]
  }
  const right = `sha-256=:${hashOf(bytes)}:`
  const sha512 = `sha-512=:${createHash('sha512').update(bytes).digest('base64')}:`
  expect(await sent(bytes, right)).toEqual([201, undefined])
  expect(await sent(bytes, `${sha512}, ${right}`)).toEqual([201, undefined])
  expect(await sent(changed, right)).toEqual([400, 'file'])
  expect(await sent(changed, `md5=:xyz:, ${sha512}`)).toEqual([400, 'file'])
  expect(await sent(bytes, `sha-256=:${hashOf(changed)}:`)).toEqual([400, 'file'])
  // What we cannot compute says nothing (RFC 9530, section 2).
  expect(await sent(bytes, 'unixsum=:AAAA:')).toEqual([201, undefined])
})
