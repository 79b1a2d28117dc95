import { AwsClient } from 'aws4fetch'
import type { ObjectStore } from './object-store.ts'

export interface S3Settings {
  /** Of the bucket, e.g. `https://minio.example:9000/showcase`. */
  bucketUrl: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const timeLimit = 10_000

/** Any storage that speaks the S3 protocol: MinIO, 阿里云 OSS, 腾讯云 COS. Throws where it does not answer as it should. */
export function s3Store({ bucketUrl, region, accessKeyId, secretAccessKey }: S3Settings): ObjectStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const base = bucketUrl.replace(/\/$/, '')
  const send = async (method: string, name: string, more: RequestInit = {}) => {
    const reply = await client.fetch(`${base}/${name}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeLimit),
      ...more,
    })
    if (!reply.ok && reply.status !== 404) throw new Error(`object store: ${method} → ${reply.status}`)
    return reply
  }
  return {
    async put(name, bytes, contentType) {
      const reply = await send('PUT', name, { body: Buffer.from(bytes), headers: { 'content-type': contentType } })
      if (!reply.ok) throw new Error('object store: no such bucket')
      await reply.arrayBuffer()
    },
    async get(name) {
      const reply = await send('GET', name)
      const bytes = new Uint8Array(await reply.arrayBuffer())
      return reply.ok ? bytes : null
    },
    async remove(name) {
      await (await send('DELETE', name)).arrayBuffer()
    },
  }
}
