import { base64Of, fileAt } from '../files.ts'
import { inOrder } from '../steady.ts'
import { later } from './call.ts'
import type { Carried } from './request.ts'

interface UploadOptions {
  url: string
  filePath: string
  name: string
  header?: Record<string, string>
  timeout?: number
}

interface Progress {
  progress: number
  totalBytesSent: number
  totalBytesExpectedToSend: number
}
type Listener = (progress: Progress) => void

const defaultTimeout = 60_000

/** The file in one part through the engine's server; told of as WeChat tells: on the way, and when all of it is there. */
async function transmit(
  { url, filePath, name, header = {}, timeout = defaultTimeout }: UploadOptions,
  tell: (share: number) => void,
) {
  const file = fileAt(filePath)
  if (!file) throw 'file not found'
  tell(0.5)
  const body = { url, header, timeout, name, fileName: filePath.split('/').pop(), bytes: await base64Of(file) }
  const reply = await fetch('/engine/upload', { method: 'POST', body: JSON.stringify(body) })
  const { statusCode, body: data, failure } = (await reply.json()) as Carried
  if (failure) throw failure
  tell(1)
  return { statusCode, data }
}

/** WeChat gives a task that tells how far it is. */
export const uploadFile = (options: UploadOptions) => {
  const listeners: Listener[] = []
  const tell = (share: number) => {
    const size = fileAt(options.filePath)?.size ?? 0
    const progress = {
      progress: Math.round(100 * share),
      totalBytesSent: Math.round(size * share),
      totalBytesExpectedToSend: size,
    }
    for (const listener of listeners) listener(progress)
  }
  const task = later('uploadFile', (own: UploadOptions) => inOrder(transmit(own, tell)))(options as never) ?? {}
  return Object.assign(task, {
    abort() {},
    onProgressUpdate: (listener: Listener) => void listeners.push(listener),
    offProgressUpdate: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
    onHeadersReceived() {},
    offHeadersReceived() {},
  })
}
