import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** A silent stream looks dead to what stands between. */
const signOfLife = 15_000
/** A browser asks again, and with it who may, so that nobody watches on after losing the right to. */
const longest = 15 * 60_000

/**
 * Sends what `source` gives as server-sent events. A listener that reads slowly gets fewer of them and never a queue;
 * all streams end with the server.
 */
export function eventStreams(app: FastifyInstance) {
  const open = new Set<() => void>()
  app.addHook('preClose', done => {
    for (const end of open) end()
    done()
  })

  return function sendEvents<T>(reply: FastifyReply, source: AsyncIterable<T>, write: (event: T) => string) {
    const stream = new PassThrough()
    const iterator = source[Symbol.asyncIterator]()
    const end = () => {
      open.delete(end)
      clearInterval(pulse)
      clearTimeout(limit)
      void iterator.return?.()
      stream.end()
    }
    const pulse = setInterval(() => stream.write(':\n\n'), signOfLife)
    const limit = setTimeout(end, longest)
    open.add(end)
    stream.once('close', end)
    void pour(stream, iterator, write).then(end, () => stream.destroy())
    return reply
      .type('text/event-stream; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .send(stream)
  }
}
export type SendEvents = ReturnType<typeof eventStreams>

async function pour<T>(stream: PassThrough, iterator: AsyncIterator<T>, write: (event: T) => string): Promise<void> {
  for (;;) {
    const { done, value } = await iterator.next()
    if (done || stream.writableEnded || stream.destroyed) return
    if (!stream.write(`data: ${write(value)}\n\n`)) await drained(stream)
  }
}

const drained = (stream: PassThrough) =>
  new Promise<void>(resolve => {
    stream.once('drain', resolve)
    stream.once('close', resolve)
  })
