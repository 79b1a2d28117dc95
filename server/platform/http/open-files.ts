import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { apiBase } from '../../../contract/endpoints.ts'
import { ProblemError } from '../problem.ts'

export interface OpenFile {
  etag: string
  /** Milliseconds since 1970. */
  modified: number
  type: string
  /** Address of the licence. */
  licence: string | null
  /** Read once, piece by piece. */
  chunks(): AsyncIterable<string>
}

export interface OpenFiles {
  /** By name with ending, `jobs.csv`; null for what is not there. */
  find(file: string): Promise<OpenFile | null>
}

/** A file of a hundred thousand rows keeps the database busy for seconds: so many are written at once. */
const atOnce = 4

/** Files for anybody and for programs of others: `/open-data/<set>.csv`, streamed; `/open-data` leads to what there is. */
export function serveOpenFiles(app: FastifyInstance, files: OpenFiles) {
  let open = 0
  app.get('/open-data', (_request, reply) => reply.redirect(`${apiBase}/open-data`))
  app.get<{ Params: { file: string } }>('/open-data/:file', async (request, reply) => {
    const file = await files.find(request.params.file)
    if (!file) throw new ProblemError(404, 'not-found', '没有找到这份数据', `有哪些数据，见 ${apiBase}/open-data。`)
    reply.headers({
      etag: file.etag,
      'last-modified': new Date(file.modified).toUTCString(),
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      ...(file.licence ? { link: `<${file.licence}>; rel="license"` } : {}),
    })
    if (request.headers['if-none-match']?.split(/,\s*/).includes(file.etag)) return reply.status(304).send()
    if (open >= atOnce)
      throw new ProblemError(503, 'busy', '下载的人正多', '请过 10 秒再下载，或用上次下到的那份。', { retryAfter: 10 })
    open++
    const stream = Readable.from(file.chunks(), { objectMode: false })
    stream.once('close', () => open--)
    return reply.type(file.type).header('content-disposition', `attachment; filename="${request.params.file}"`).send(stream)
  })
}
