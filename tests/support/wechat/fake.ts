import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer of the fake: an object or text as the body, or a way to fail. */
export type Play =
  | { reply: object | string | Buffer; type?: string }
  | { status: number }
  /** Never answers. */
  | 'hang'
  /** Breaks the connection. */
  | 'drop'
  /** Starts an answer and stops in the middle. */
  | 'half'

export interface Asked {
  path: string
  query: Record<string, string>
  body: Record<string, unknown>
}

export interface FakeWeChat {
  apiBase: string
  /** Everything that was asked, in order. */
  asked: Asked[]
  askedAt: (path: string) => Asked[]
  /** Plays these one after the other at a path; the last one stays. */
  play: (path: string, ...plays: Play[]) => void
  close: () => Promise<void>
}

/** WeChat's servers as far as the product knows them, on loopback, doing what a script says. */
export async function startFakeWeChat(): Promise<FakeWeChat> {
  const asked: Asked[] = []
  const scripts = new Map<string, Play[]>()
  let tokens = 0
  const usual: Record<string, () => Play> = {
    // A successful login carries no errcode.
    '/sns/jscode2session': () => ({ reply: { openid: 'openid-1', session_key: 'canary-session-key', unionid: 'union-1' } }),
    '/cgi-bin/stable_token': () => ({ reply: { access_token: `token-${++tokens}-${'x'.repeat(600)}`, expires_in: 7200 } }),
    '/cgi-bin/message/subscribe/send': () => ({ reply: { errcode: 0, errmsg: 'ok' } }),
  }
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake')
    let text = ''
    for await (const chunk of request) text += chunk
    asked.push({ path: url.pathname, query: Object.fromEntries(url.searchParams), body: text ? JSON.parse(text) : {} })
    const script = scripts.get(url.pathname)
    const play = (script && script.length > 1 ? script.shift() : script?.[0]) ?? usual[url.pathname]?.() ?? { status: 404 }
    if (play === 'hang') return
    if (play === 'drop') return void request.socket.destroy()
    if (play === 'half') return void response.writeHead(200, { 'content-length': 100 }).write('{"errcode"')
    if ('status' in play) return void response.writeHead(play.status).end('<html>busy</html>')
    const { reply, type = 'application/json' } = play
    response
      .writeHead(200, { 'content-type': type })
      .end(Buffer.isBuffer(reply) || typeof reply === 'string' ? reply : JSON.stringify(reply))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    askedAt: path => asked.filter(question => question.path === path),
    play: (path, ...plays) => void scripts.set(path, plays),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
