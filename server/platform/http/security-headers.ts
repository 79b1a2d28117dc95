import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import { apiBase } from '../../../contract/endpoints.ts'

const oneYear = 'max-age=31536000; includeSubDomains'

/** Pages say what they may load; data says that it is nothing but data. `scriptHashes` allow a page's inline scripts. */
export function sendSecurityHeaders(app: FastifyInstance, scriptHashes: string[], publicOrigin: string | null) {
  const isPublicByTls = publicOrigin?.startsWith('https:') ?? false
  const common = { strictTransportSecurity: false, referrerPolicy: { policy: 'no-referrer' as const } }
  const onPages = headersOf({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes],
        // Taro's components set style attributes and one style element each.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // Taro's base styles carry their icon font inside.
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        // The desk shows the program in a phone frame.
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
  })
  // Without what only pages heed: each byte is paid for on a bad network.
  const onData = headersOf({
    ...common,
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  app.addHook('onRequest', (request, reply, done) => {
    // RFC 6797 wants it over TLS alone, where it means something.
    if (isPublicByTls || request.protocol === 'https') reply.header('strict-transport-security', oneYear)
    reply.headers(request.url.startsWith(apiBase) ? onData : onPages)
    done()
  })
}

/** What helmet says to everybody alike, asked once. */
function headersOf(options: Parameters<typeof helmet>[0]): Record<string, string> {
  const headers: Record<string, string> = {}
  const reply = { setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value), removeHeader() {} }
  helmet(options)({} as IncomingMessage, reply as unknown as ServerResponse, error => {
    if (error) throw error
  })
  return headers
}
