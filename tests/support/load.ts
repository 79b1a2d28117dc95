import http from 'node:http'

export interface LoadReply {
  status: number
  body: string
}

/** Sends requests over real HTTP, `concurrency` at a time, and gives every reply in the order of the requests. */
export async function sendAll(
  origin: string,
  requests: { method: string; path: string; headers?: Record<string, string>; body?: unknown }[],
  concurrency: number,
): Promise<LoadReply[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency })
  const replies: LoadReply[] = new Array(requests.length)
  let next = 0
  const worker = async () => {
    while (next < requests.length) {
      const i = next++
      const request = requests[i]
      if (request) replies[i] = await send(origin, request, agent)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  agent.destroy()
  return replies
}

/** One request; status 0 where the connection broke before an answer. */
function send(
  origin: string,
  { method, path, headers, body }: { method: string; path: string; headers?: Record<string, string>; body?: unknown },
  agent: http.Agent,
): Promise<LoadReply> {
  return new Promise(resolve => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const request = http.request(
      origin + path,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
        },
      },
      reply => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', chunk => {
          text += chunk
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: text }))
        reply.on('error', () => resolve({ status: 0, body: '' }))
      },
    )
    request.on('error', () => resolve({ status: 0, body: '' }))
    request.end(payload)
  })
}
