import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { apiBase, endpoints } from '../../../contract/endpoints.ts'
import { district } from '../district.ts'
import { openApiDocument } from './openapi.ts'

const zip = promisify(gzip)

let made: ReturnType<typeof openApiDocument> | null = null

/** `/openapi.json` and readable pages of it at `/docs`. The document is made when somebody first asks for it. */
export async function serveDocs(app: FastifyInstance) {
  const document = { toJSON: () => (made ??= openApiDocument(endpoints, apiBase)) }
  app.get('/openapi.json', async () => document)
  // The plugin's types know OpenAPI 3.0 only; it passes 3.1 through.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(async docs => {
    docs.addHook('onSend', zippedOnce())
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      uiConfig: { docExpansion: 'list', defaultModelsExpandDepth: -1 },
      theme: { title: `${district.name} 接口文档` },
    })
  })
}

/** The pages' own files never change, and one of them takes 60 ms of the processor to compress: each is kept as it goes out. */
function zippedOnce() {
  const kept = new Map<string, Promise<Buffer>>()
  return async ({ method, headers }: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const etag = reply.getHeader('etag')
    const takesGzip = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
    const isWhole = method === 'GET' && reply.statusCode === 200 && typeof etag === 'string' && payload instanceof Readable
    if (!isWhole || !takesGzip) return payload
    const known = kept.get(etag)
    if (known) payload.destroy()
    const zipped = known ?? buffer(payload).then(zip)
    kept.set(etag, zipped)
    zipped.catch(() => kept.delete(etag))
    reply.headers({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' }).removeHeader('content-length')
    return zipped
  }
}
