import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'

/** A reply as it goes out. */
interface Ready {
  bytes: Buffer
  etag: string
  gzipped: Promise<Buffer> | null
}

interface Entry {
  /** Of what it was made. */
  writes: number
  /** By the clock that replies are made by. */
  madeAt: number
  reply: Promise<Ready>
  isMaking: boolean
  /** Somebody who came makes it anew. */
  isRenewed: boolean
  /** How often it may be made anew at once, however much is written; and when that was counted. */
  tokens: number
  countedAt: number
}

/** What the clock alone changes, and what other servers write, is seen so soon; what is renewed meanwhile is served a little longer. */
const freshFor = 2000
const servedFor = 10_000
/** In a storm of writes everybody shares what is a tenth of a second old; otherwise each write is seen at once. */
const renewals = { burst: 50, perSecond: 10 }
const mostBytes = 32 * 1024 * 1024
const largest = 512 * 1024
const longestAddress = 512
const leastZipped = 1024
const zip = promisify(gzip)

/**
 * Replies that everybody gets who is not signed in, kept as bytes by address. Whatever is written here makes them
 * anew before whoever wrote hears of it. However many ask, each is made once at a time.
 */
export function readyReplies(writes: () => number, clock: Clock) {
  const entries = new Map<string, Entry>()
  const sizes = new Map<string, number>()
  let total = 0

  function drop(address: string) {
    entries.delete(address)
    total -= sizes.get(address) ?? 0
    sizes.delete(address)
  }

  /** May it be made anew for the sake of what was written? */
  function mayRenew(entry: Entry): boolean {
    const now = performance.now()
    entry.tokens = Math.min(renewals.burst, entry.tokens + ((now - entry.countedAt) / 1000) * renewals.perSecond)
    entry.countedAt = now
    return entry.tokens >= 1
  }

  /** What may be served as it is; null where it has to be made. */
  function current(address: string): Promise<Ready> | null {
    const entry = entries.get(address)
    if (!entry) return null
    const age = clock() - entry.madeAt
    if (age < 0 || age >= servedFor) return null
    if (entry.writes !== writes() && mayRenew(entry)) return null
    if (age < freshFor || entry.isRenewed) return entry.reply
    // The first who comes now makes it; the others need not wait.
    entry.isRenewed = true
    return null
  }

  function keep(address: string, make: () => Promise<Buffer>): Promise<Ready> {
    const before = entries.get(address)
    const entry: Entry = {
      writes: writes(),
      madeAt: clock(),
      reply: make().then(readyOf),
      isMaking: true,
      isRenewed: false,
      tokens: (before?.tokens ?? renewals.burst) - 1,
      countedAt: before?.countedAt ?? performance.now(),
    }
    drop(address)
    entries.set(address, entry)
    entry.reply.then(
      ({ bytes }) => {
        entry.isMaking = false
        if (entries.get(address) !== entry) return
        if (bytes.length > largest) return drop(address)
        sizes.set(address, bytes.length)
        total += bytes.length
        for (const oldest of entries.keys()) {
          if (total <= mostBytes) break
          drop(oldest)
        }
      },
      () => entries.get(address) === entry && drop(address),
    )
    return entry.reply
  }

  return {
    /** Sends what is ready, if something is. */
    async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | null> {
      const ready = current(request.url)
      return ready && sendReady(request, reply, await ready)
    },
    /** Sends what `make` gives, and keeps it for those who come next. */
    async sendMade(request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>): Promise<FastifyReply> {
      const text = async () => Buffer.from(reply.serialize(await make()) as string)
      if (request.url.length > longestAddress) return sendReady(request, reply, readyOf(await text()))
      const known = entries.get(request.url)
      const isComing = known?.isMaking && known.writes === writes()
      return sendReady(request, reply, await (isComing ? known.reply : keep(request.url, text)))
    },
    get bytes() {
      return total
    },
  }
}
export type ReadyReplies = ReturnType<typeof readyReplies>

const readyOf = (bytes: Buffer): Ready => ({
  bytes,
  etag: `W/"${createHash('sha1').update(bytes).digest('base64url')}"`,
  gzipped: null,
})

async function sendReady(request: FastifyRequest, reply: FastifyReply, ready: Ready): Promise<FastifyReply> {
  reply.headers({ 'content-type': 'application/json; charset=utf-8', etag: ready.etag })
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (!takesGzip || ready.bytes.length < leastZipped) return reply.send(ready.bytes)
  ready.gzipped ??= zip(ready.bytes) as Promise<Buffer>
  return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(await ready.gzipped)
}
