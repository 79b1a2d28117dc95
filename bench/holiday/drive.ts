import http from 'node:http'

export interface Request {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: unknown
}

export interface Drive {
  /** Requests a second that were to come, and that were answered. */
  rate: number
  answered: number
  /** Milliseconds from when a request was due, not from when it was sent. */
  p50: number
  p99: number
  /** Milliseconds by which 99 of 100 were sent at most after they were due: what the client itself adds. */
  late: number
  /** Answers by status that are no success; 0: none came. */
  faults: Map<number, number>
}

/** A crowd that nobody can hold back ends a step early where so many wait. */
const mostWaiting = 20_000

/**
 * Requests come at random moments, `rate` a second, whether those before them have been answered or not: a slow server
 * is asked as often as a fast one.
 */
export async function drive(origin: string, rate: number, seconds: number, next: () => Request): Promise<Drive> {
  const agent = new http.Agent({ keepAlive: true, scheduling: 'fifo' })
  const { hostname, port } = new URL(origin)
  const times: number[] = []
  const lags: number[] = []
  const faults = new Map<number, number>()
  let waiting = 0
  const send = ({ method, path, headers, body }: Request, due: number) =>
    new Promise<void>(resolve => {
      waiting++
      const end = (status: number) => {
        waiting--
        times.push(performance.now() - due)
        if (status < 200 || status > 299) faults.set(status, (faults.get(status) ?? 0) + 1)
        resolve()
      }
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const content = payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
      lags.push(performance.now() - due)
      http
        .request(
          { hostname, port, agent, method, path, headers: { 'accept-encoding': 'gzip', ...headers, ...content } },
          reply => {
            reply.on('end', () => end(reply.statusCode ?? 0)).resume()
          },
        )
        .on('error', () => end(0))
        .end(payload)
    })
  const sent: Promise<void>[] = []
  const start = performance.now()
  let due = start
  while (due < start + seconds * 1000 && waiting < mostWaiting) {
    for (; due <= performance.now(); due += (-Math.log(1 - Math.random()) * 1000) / rate) sent.push(send(next(), due))
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  await Promise.all(sent)
  const spent = (performance.now() - start) / 1000
  agent.destroy()
  const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0
  return { rate, answered: times.length / spent, p50: at(times, 0.5), p99: at(times, 0.99), late: at(lags, 0.99), faults }
}
