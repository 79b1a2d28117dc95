import { randomBytes } from 'node:crypto'

export interface TraceSettings {
  /** Of an OpenTelemetry collector that takes OTLP over HTTP: `http://127.0.0.1:4318`. */
  endpoint: string
  headers: Record<string, string>
  /** What this server is called there. */
  service: string
  /** Of all requests, 0 to 1; those that fail or take long are kept whatever it says. */
  share: number
}

/** One step of a request. Times are milliseconds on the clock of `performance.now()`. */
export interface Step {
  name: string
  startedAt: number
  took: number
  isFailed: boolean
  attributes: Record<string, string | number>
}

/** The steps of one request, until it is answered. */
export interface Trace {
  add(step: Step): void
  end(root: Step): void
}

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: object }[]
  status: { code: number }
}

const kinds = { server: 2, client: 3 }
const slow = 1000
/** An import asks thousands of times: its first steps tell enough. */
const mostSteps = 200
const mostWaiting = 4096
const batch = 512
const pause = 5000
const timeLimit = 10_000

/**
 * Traces in OpenTelemetry's own format, OTLP as JSON over HTTP. Sent every five seconds; what a collector does not take
 * waits, and is dropped where too much waits. No request waits for it, and nothing that callers send gets in.
 */
export function traces({ endpoint, headers, service, share }: TraceSettings) {
  let waiting: Span[] = []
  let dropped = 0
  let sending: Promise<void> = Promise.resolve()
  const timer = setInterval(() => void flush(), pause)
  timer.unref()

  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const spans = waiting.slice(0, batch)
      const reply = await fetch(`${endpoint}/v1/traces`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(envelope(service, spans)),
        redirect: 'error',
        signal: AbortSignal.timeout(timeLimit),
      }).catch(() => null)
      if (!reply || reply.status === 429 || reply.status >= 500) return
      if (!reply.ok) dropped += spans.length
      waiting = waiting.slice(spans.length)
    }
  }
  const flush = () => {
    sending = sending.then(send)
    return sending
  }

  return {
    begin(): Trace {
      const traceId = hex(16)
      const rootId = hex(8)
      const isWanted = Math.random() < share
      const steps: Step[] = []
      return {
        add: step => void (steps.length < mostSteps && steps.push(step)),
        end(root) {
          if (!isWanted && !root.isFailed && root.took < slow) return
          const spans = steps.map(step => ({ ...span(step, kinds.client), traceId, spanId: hex(8), parentSpanId: rootId }))
          waiting.push({ ...span(root, kinds.server), traceId, spanId: rootId }, ...spans)
          const tooMany = waiting.length - mostWaiting
          if (tooMany > 0) {
            dropped += tooMany
            waiting = waiting.slice(tooMany)
          }
        },
      }
    },
    /** Spans that no collector took. */
    dropped: () => dropped,
    flush,
    async close(): Promise<void> {
      clearInterval(timer)
      await flush()
    },
  }
}
export type Traces = ReturnType<typeof traces>

const hex = (bytes: number) => randomBytes(bytes).toString('hex')

const nano = (moment: number) => String(BigInt(Math.round((performance.timeOrigin + moment) * 1000)) * 1000n)

const span = ({ name, startedAt, took, isFailed, attributes }: Step, kind: number) => ({
  name,
  kind,
  startTimeUnixNano: nano(startedAt),
  endTimeUnixNano: nano(startedAt + took),
  attributes: attributesOf(attributes),
  status: { code: isFailed ? 2 : 0 },
})

const attributesOf = (attributes: Record<string, string | number>) =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(Math.round(value)) } : { stringValue: value },
  }))

const envelope = (service: string, spans: Span[]) => ({
  resourceSpans: [
    {
      resource: { attributes: attributesOf({ 'service.name': service, 'process.pid': process.pid }) },
      scopeSpans: [{ scope: { name: service }, spans }],
    },
  ],
})
