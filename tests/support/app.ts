import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'
import { type ApiEndpoints, apiBase, endpoints } from '../../contract/endpoints.ts'
import type { StaffRole } from '../../contract/platform/access.ts'
import type { Endpoint, PartsOf, ResponseOf } from '../../contract/platform/endpoint.ts'
import { createApp } from '../../server/app.ts'
import { dayLength } from '../../server/platform/clock.ts'
import type { Database } from '../../server/platform/db/database.ts'
import type { LimitSettings } from '../../server/platform/http/limits.ts'
import type { TimeLimits } from '../../server/platform/http/slow-clients.ts'
import type { TraceSettings } from '../../server/platform/observe/traces.ts'
import { newSecrets, type Secrets } from '../../server/platform/secrets.ts'
import type { SmsSender } from '../../server/platform/sms/sms.ts'
import { hashToken, newToken } from '../../server/platform/tokens.ts'
import type { PushSettings } from '../../server/platform/wechat/pushes.ts'
import type { WeChat } from '../../server/platform/wechat/wechat.ts'
import type { ServiceParts } from '../../server/service-parts.ts'
import type { Services } from '../../server/services.ts'
import { readWordLists } from '../../server/word-lists.ts'
import { type DatabaseOptions, openTestDatabase } from './database.ts'
import { runLog } from './run-log.ts'

type Key = keyof ApiEndpoints & string
interface Caller {
  /** A bearer token. */
  as?: string
  headers?: Record<string, string>
}

/** Saturday 5 December 2026, 08:00 in Zhengzhou: the morning of a fair. */
export const fairMorning = Date.parse('2026-12-05T08:00:00+08:00')

export interface TestApp {
  app: FastifyInstance
  services: Services
  database: Database
  /** Where the database is, for a second connection. */
  target: string
  /** Every line that was logged. */
  logs: string[]
  clock: { now: number; advance: (milliseconds: number) => void }
  /** Sends a request as it is and gives the raw reply. */
  send: (options: InjectOptions) => Promise<LightMyRequestResponse>
  /** Calls an endpoint, expects success, and reads the reply with the contract's schema. */
  call: <K extends Key>(key: K, parts: PartsOf<ApiEndpoints[K]>, caller?: Caller) => Promise<ResponseOf<ApiEndpoints[K]>>
  /** Calls an endpoint and expects the problem with this code; gives its body. */
  refuse: <K extends Key>(
    key: K,
    parts: PartsOf<ApiEndpoints[K]>,
    code: string,
    caller?: Caller,
  ) => Promise<Record<string, unknown>>
  /** The token of a person who is signed in, made on first use. */
  person: (name: string) => Promise<string>
  /** A fresh session of a member of staff with this role, of this department. */
  staff: (role: StaffRole, department?: string) => Promise<string>
  close: () => Promise<void>
}

interface TestOptions extends Pick<ServiceParts, 'media' | 'contentCheck' | 'licence'>, DatabaseOptions {
  now?: number
  wechat?: WeChat
  demo?: boolean
  limits?: LimitSettings
  push?: PushSettings
  noticeTemplate?: string
  sms?: SmsSender
  slowQuery?: number
  traces?: TraceSettings
  trustsGateway?: boolean
  trustedProxies?: number | null
  timeLimits?: TimeLimits
  publicOrigin?: string
  secrets?: Secrets
  showsUnverified?: boolean
}

const words = readWordLists()

/** The real app on a real, empty database, with a clock of its own. */
export async function startApp(options: TestOptions = {}): Promise<TestApp> {
  const { database, target, close } = await openTestDatabase(options)
  const clock = { now: options.now ?? fairMorning, advance: (milliseconds: number) => void (clock.now += milliseconds) }
  const logs: string[] = []
  const { app, services } = await createApp({
    database,
    clock: () => clock.now,
    wechat: options.wechat ?? null,
    demo: options.demo ?? true,
    media: options.media ?? null,
    contentCheck: options.contentCheck ?? null,
    licence: options.licence ?? null,
    ...(options.secrets ?? newSecrets()),
    words,
    siteFolder: null,
    logLevel: 'info',
    logStream: {
      write: line => {
        logs.push(line)
        runLog.write(line)
      },
    },
    metricsToken: null,
    // The clock stands still here, so budgets would never fill again.
    limits: options.limits ?? { mode: 'off', addressFactor: 1 },
    sms: options.sms ?? null,
    ...(options.slowQuery === undefined ? {} : { slowQuery: options.slowQuery }),
    traces: options.traces ?? null,
    trustsGateway: options.trustsGateway ?? false,
    noticeTemplate: options.noticeTemplate ?? null,
    showsUnverified: options.showsUnverified ?? false,
    push: options.push ?? null,
    trustedProxies: options.trustedProxies ?? null,
    publicOrigin: options.publicOrigin ?? null,
    ...(options.timeLimits ? { timeLimits: options.timeLimits } : {}),
  })
  await app.ready()
  const people = new Map<string, Promise<string>>()
  const members = new Map<string, Promise<unknown>>()

  const request = (key: Key, parts: { params?: object; query?: object; body?: unknown }, { as, headers }: Caller) => {
    const [method = '', path = ''] = key.split(' ')
    const query = new URLSearchParams(Object.entries(parts.query ?? {}).map(([name, value]) => [name, String(value)]))
    return app.inject({
      method: method as 'GET',
      url: `${apiBase}${fill(path, parts.params)}${query.size > 0 ? `?${query}` : ''}`,
      headers: { ...(as ? { authorization: `Bearer ${as}` } : {}), ...headers },
      ...(parts.body === undefined ? {} : { payload: parts.body as object }),
    })
  }

  const self: TestApp = {
    app,
    services,
    database,
    target,
    logs,
    clock,
    send: options => app.inject(options),
    async call(key, parts, caller = {}) {
      const reply = await request(key, parts, caller)
      if (reply.statusCode >= 300) throw new Error(`${key} → ${reply.statusCode} ${reply.body}`)
      const endpoint: Endpoint = endpoints[key]
      if (endpoint.status === 204) return null as never
      return (endpoint.produces ? reply.body : (endpoint.response as z.ZodType).parse(reply.json())) as never
    },
    async refuse(key, parts, code, caller = {}) {
      const reply = await request(key, parts, caller)
      const body = reply.json() as Record<string, unknown>
      if (body.code !== code) throw new Error(`${key} → ${reply.statusCode} ${reply.body}, expected ${code}`)
      return body
    },
    // What is kept is the promise: two that ask at once get the same person, and wait for the same row.
    person(name) {
      const known =
        people.get(name) ??
        services.people.accounts.signIn({ provider: 'demo', subject: name, name }).then(session => session.token)
      people.set(name, known)
      return known
    },
    async staff(role, department) {
      const username = department ? `${role}-${department}` : role
      // Straight into the tables: hashing a password takes its time on purpose.
      const member =
        members.get(username) ??
        database.run(
          "INSERT INTO staff_members (id, username, password_hash, role, department, created_at) VALUES (?, ?, 'none', ?, ?, ?)",
          [`staff-${username}`, username, role, department ?? null, clock.now],
        )
      members.set(username, member)
      await member
      const token = newToken()
      await database.run(
        'INSERT INTO staff_sessions (token_hash, id, staff_id, created_at, last_seen_at) VALUES (?, ?, ?, ?, ?)',
        [hashToken(token), hashToken(token).slice(0, 20), `staff-${username}`, clock.now, clock.now],
      )
      return token
    },
    async close() {
      await app.close()
      await close()
    },
  }
  return self
}

const fill = (path: string, params: object = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])))

export const days = (count: number) => count * dayLength
