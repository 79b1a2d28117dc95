import { hash } from 'node:crypto'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { endpoints } from '../contract/endpoints.ts'
import { largest } from '../contract/platform/sizes.ts'
import { believes } from './platform/http/callers.ts'
import { contractSchemas } from './platform/http/contract-schemas.ts'
import { serveDocs } from './platform/http/docs.ts'
import { answerErrors, answerFrameworkErrors } from './platform/http/errors.ts'
import { serveHealth } from './platform/http/health.ts'
import { mendAddresses } from './platform/http/hidden-text.ts'
import { readJson } from './platform/http/json-body.ts'
import { type LimitSettings, requestLimits, sayLimits } from './platform/http/limits.ts'
import { serveLinks } from './platform/http/link-pages.ts'
import { loggingOptions, logRequests } from './platform/http/logging.ts'
import { serveMedia } from './platform/http/media.ts'
import { speakChinese } from './platform/http/messages.ts'
import { serveOpenFiles } from './platform/http/open-files.ts'
import { readyReplies } from './platform/http/ready-replies.ts'
import { mount } from './platform/http/router.ts'
import { serveDesk, serveSite } from './platform/http/site.ts'
import { endConnections, type TimeLimits, timeLimits, usualTimes } from './platform/http/slow-clients.ts'
import { type ObserveParts, observe } from './platform/observe/observe.ts'
import { personalFaults } from './platform/texts/public-texts.ts'
import { allRoutes } from './routes.ts'
import type { ServiceParts } from './service-parts.ts'
import { createServices, type Services } from './services.ts'
import { refuseInCrowd } from './staff/passwords.ts'
import { mayNow } from './staff/permissions.ts'

export interface AppParts extends ServiceParts, Pick<ObserveParts, 'slowQuery' | 'traces' | 'lastBackup'> {
  /** The built h5 program; null where only the API is served. */
  siteFolder: string | null
  /** The built desk; none where it is left out. */
  deskFolder?: string | null
  logLevel: string
  logStream?: { write(line: string): void }
  metricsToken: string | null
  limits?: LimitSettings
  /** Proxies in front whose `X-Forwarded-For` counts; 0: the socket alone says who calls; null: a proxy on this machine. */
  trustedProxies?: number | null
  timeLimits?: TimeLimits
  /** Where the outside reaches this server, e.g. `https://youth.example`. */
  publicOrigin?: string | null
  /** Behind WeChat's gateway, which says who calls. */
  trustsGateway?: boolean
}

const smallestCompressed = 1024
const usualLimits: LimitSettings = { mode: 'auto', addressFactor: 1 }

/** The whole server, not yet listening. */
export async function createApp(parts: AppParts): Promise<{ app: FastifyInstance; services: Services }> {
  speakChinese()
  const { clock, trustedProxies = null, limits = usualLimits } = parts
  const observed = observe(parts)
  const { database, sms } = observed
  const services = createServices({ ...parts, database, sms })
  await services.staff.words.refresh()
  await services.staff.holidays.refresh()
  await services.home.bigDays.refresh()
  const app = fastify({
    ...loggingOptions(parts.logLevel, parts.logStream),
    bodyLimit: largest.body,
    frameworkErrors: answerFrameworkErrors,
    forceCloseConnections: 'idle',
    trustProxy: believes(trustedProxies),
    ...timeLimits(parts.timeLimits ?? usualTimes),
    routerOptions: { maxParamLength: 128 },
    schemaController: contractSchemas,
  })
  // JSON and uploads; everything else is a 415.
  app.removeContentTypeParser('text/plain')
  endConnections(app)
  mendAddresses(app)
  readJson(app)
  answerErrors(app)
  observed.attach(app)
  logRequests(app)
  sayLimits(app, limits, trustedProxies)
  await app.register(etag, { weak: true, hashFn: payload => hash('sha1', payload, 'base64') })
  await app.register(compress, { threshold: smallestCompressed, encodings: ['gzip'], globalDecompression: false })
  await app.register(multipart, { limits: { files: 1, fields: 10 } })
  await serveSite(app, parts.siteFolder, parts.publicOrigin ?? null)
  await serveDesk(app, parts.deskFolder ?? null)
  serveMedia(app, services.showcase.pictures)
  serveLinks(app, services.home.links, parts.publicOrigin ?? null)
  serveOpenFiles(app, services.home.openFiles)
  services.platform.programErrors.countIn(observed.registry)
  serveHealth(app, database, observed, parts.metricsToken)
  await serveDocs(app)
  app.addHook('onSend', (request, reply, payload, done) => {
    // Answers change with the records: ask again, and get 304 while they have not.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      const encoding = reply.hasHeader('content-encoding') ? 'Accept-Encoding, ' : ''
      reply.headers({ 'cache-control': 'no-cache', vary: `${encoding}Authorization` })
    }
    done(null, payload)
  })
  mount(app, endpoints, allRoutes(services), {
    database,
    clock,
    vault: services.platform.vault,
    authenticator: { person: services.people.sessions.personOf, staff: services.staff.sessions.staffOf, may: mayNow },
    limits: requestLimits(limits, clock, services.platform.instances.share, services.home.bigDays.addressFactor),
    replies: readyReplies(() => database.writes, clock),
    turnAway: { 'POST /staff/session': refuseInCrowd },
    publicOrigin: parts.publicOrigin ?? null,
    trustsGateway: parts.trustsGateway ?? false,
    personalFaults: body => personalFaults(body, services.personal),
  })
  return { app, services }
}
