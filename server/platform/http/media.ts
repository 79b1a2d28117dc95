import type { FastifyInstance } from 'fastify'

/** Where pictures come from: null for one that is not there, or that `key` does not open. */
export interface Pictures {
  file(hash: string, suffix: string, key?: string): Promise<{ bytes: Uint8Array; isPublic: boolean } | null>
}

/** Serves pictures at `/media/<hash>-<width>.<form>`. The hash is of the content: the address never means another one. */
export function serveMedia(app: FastifyInstance, pictures: Pictures) {
  app.get<{ Params: { name: string }; Querystring: { key?: string } }>('/media/:name', async (request, reply) => {
    const [, hash, suffix] = /^([0-9a-f]{40})-(\d{3}\.(?:webp|jpg))$/.exec(request.params.name) ?? []
    const { key } = request.query
    const file = hash && suffix ? await pictures.file(hash, suffix, typeof key === 'string' ? key : undefined) : null
    if (!file) return reply.callNotFound()
    return (
      reply
        .type(suffix?.endsWith('webp') ? 'image/webp' : 'image/jpeg')
        // Only on the phone that asked: what is withdrawn is in no cache between.
        .header('cache-control', file.isPublic ? 'private, max-age=31536000, immutable' : 'no-store')
        .header('content-security-policy', "default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(Buffer.from(file.bytes))
    )
  })
}
