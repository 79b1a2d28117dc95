import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'

/** A reply as it goes out: text, which leaves with its headers in one piece. */
interface Ready {
  text: string
  etag: string
  gzipped: Promise<Buffer> | null
}

interface Entry {
  /** Of what it was made. */
  writes: number
  /** By the clock that replies are made by. */
  madeAt: number
  /** Null where all that is kept is that it was asked for. */
  reply: Promise<Ready> | null
  /** Others than the first who asked have come for it. */
  isWanted: boolean
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
/** What an address takes of which nothing else is kept. */
const remembered = 1024
const longestAddress = 512
const leastZipped = 1024
const zip = promisify(gzip)

/**
 * Replies that everybody gets who is not signed in, kept as they go out, by address, from the second time that somebody
 * asks: most addresses of a long list are asked for once. Whatever is written here makes them anew before whoever wrote
 * hears of it. However many ask, each is made once at a time.
 */
export function readyReplies(writes: () => number, clock: Clock) {
  // Two halves: when the younger is full, the older goes as a whole.
  let younger = new Map<string, Entry>()
  let older = new Map<string, Entry>()
  let bytes = 0
  const known = (address: string) => younger.get(address) ?? older.get(address)

  function weigh(more: number) {
    bytes += more
    if (bytes < mostBytes / 2) return
    older = younger
    younger = new Map()
    bytes = 0
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
    const entry = known(address)
    if (!entry?.reply) return null
    const age = clock() - entry.madeAt
    if (age < 0 || age >= servedFor) return null
    if (entry.writes !== writes() && mayRenew(entry)) return null
    entry.isWanted = true
    if (age < freshFor || entry.isRenewed) return entry.reply
    // The first who comes now makes it; the others need not wait.
    entry.isRenewed = true
    return null
  }

  function made(address: string, make: () => Promise<string>): Promise<Ready> {
    const before = known(address)
    if (before?.reply && before.isMaking && before.writes === writes()) {
      before.isWanted = true
      return before.reply
    }
    const now = { writes: writes(), madeAt: clock() }
    const reply = make().then(readyOf)
    const entry: Entry = {
      ...now,
      reply,
      isWanted: before !== undefined,
      isMaking: true,
      isRenewed: false,
      tokens: (before?.tokens ?? renewals.burst) - 1,
      countedAt: before?.countedAt ?? performance.now(),
    }
    younger.set(address, entry)
    weigh(remembered)
    const settle = (size: number) => {
      entry.isMaking = false
      if (entry.isWanted && size <= largest) weigh(size)
      else entry.reply = null
    }
    reply.then(
      ({ text }) => settle(2 * text.length),
      () => settle(Number.POSITIVE_INFINITY),
    )
    return reply
  }

  return {
    /** Sends what is ready, if something is. */
    async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | null> {
      const ready = current(request.url)
      return ready && sendReady(request, reply, await ready)
    },
    /** Sends what `make` gives, and keeps it for those who come next. */
    async sendMade(request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>): Promise<FastifyReply> {
      const text = async () => reply.serialize(await make()) as string
      const isKept = request.url.length <= longestAddress
      return sendReady(request, reply, await (isKept ? made(request.url, text) : text().then(readyOf)))
    },
  }
}
export type ReadyReplies = ReturnType<typeof readyReplies>

const readyOf = (text: string): Ready => ({
  text,
  etag: `W/"${hash('sha1', text, 'base64url')}"`,
  gzipped: null,
})

async function sendReady(request: FastifyRequest, reply: FastifyReply, ready: Ready): Promise<FastifyReply> {
  reply.headers({ 'content-type': 'application/json; charset=utf-8', etag: ready.etag })
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (!takesGzip || Buffer.byteLength(ready.text) < leastZipped) return reply.send(ready.text)
  ready.gzipped ??= zip(ready.text) as Promise<Buffer>
  return reply.header('content-encoding', 'gzip').send(await ready.gzipped)
}
