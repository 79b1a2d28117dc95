import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { invalidRequest } from '../problem.ts'
import { isDoubtful } from '../texts/hidden-characters.ts'
import { mendedBody } from './hidden-text.ts'

/** What JSON writes with a backslash and is not plain text: `\b`, `\f`, `\r` and `\u0000`. */
const escaped = /\\[bfru]/

/**
 * JSON as usual, without hidden characters; but a body that is not there is not a broken one: WeChat says JSON of every
 * request it sends.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) => {
    if (bytes.length === 0) return undefined
    // Read as UTF-8, other bytes would turn into signs that nobody typed.
    if (!isUtf8(bytes)) throw invalidRequest([{ path: '', message: '提交的内容不是 UTF-8 编码的文字，请检查后再提交' }])
    const text = bytes.toString()
    const body = await new Promise((resolve, reject) =>
      parse(request, text, (error, value) => (error ? reject(error) : resolve(value))),
    )
    return isDoubtful(text) || escaped.test(text) ? mendedBody(body) : body
  })
}
