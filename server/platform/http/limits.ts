import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { tooManyRequests } from '../problem.ts'
import type { Actor } from './auth.ts'
import { type Budget, tokenBuckets } from './buckets.ts'
import { isLoopback, networkOf } from './callers.ts'

export interface LimitSettings {
  /**
   * `auto` counts people, and addresses except this machine's own: a proxy that does not say who called it is nobody who calls.
   * `strict` counts that too.
   */
  mode: 'off' | 'auto' | 'strict'
  /** Multiplies what an address may do: a fair's network is one address for a thousand people. */
  addressFactor: number
}

type Kind = 'read' | 'write' | 'sign-up' | 'sign-in' | 'staff-sign-in'

/** What one person may do. */
const personBudgets: Record<Kind, Budget> = {
  read: { burst: 300, perSecond: 5 },
  write: { burst: 200, perSecond: 2 },
  'sign-up': { burst: 120, perSecond: 0.2 },
  'sign-in': { burst: 20, perSecond: 0.2 },
  'staff-sign-in': { burst: 20, perSecond: 0.2 },
}
/** A door scans somebody every second, on several devices. */
const staffBudget: Budget = { burst: 1000, perSecond: 20 }
/**
 * What those may do together who come from one address and are nobody: not signed in, or by a name alone. A fair's hall
 * is one address for 3,000 people who each open a few pages and sign in. Sign-ups are counted per event, so that accounts
 * that cost nothing do not empty one.
 */
const addressBudgets: Record<Kind, Budget> = {
  read: { burst: 30_000, perSecond: 300 },
  write: { burst: 6000, perSecond: 60 },
  'sign-up': { burst: 25, perSecond: 0.1 },
  'sign-in': { burst: 3000, perSecond: 30 },
  'staff-sign-in': { burst: 300, perSecond: 2 },
}

/**
 * Keeps floods out: whom WeChat or a confirmed phone stands behind is counted as a person, wherever they sit; who is
 * nobody, by address. Throws 429 with the seconds to wait. `share` is this process's part of what all may let in; `widening` how
 * many times as much an address may do at this moment.
 */
export function requestLimits(
  { mode, addressFactor }: LimitSettings,
  clock: Clock,
  share: () => number = () => 1,
  widening: () => number = () => 1,
) {
  const buckets = tokenBuckets(clock)
  const spend = (key: string, { burst, perSecond }: Budget, factor = 1) => {
    const part = factor * share()
    const wait = buckets.take(key, { burst: Math.max(1, burst * part), perSecond: perSecond * part })
    if (wait > 0) throw tooManyRequests(wait)
  }
  return {
    admit(request: FastifyRequest, { person, staff }: Actor, key: string) {
      if (mode === 'off') return
      if (staff) return spend(`staff ${staff.id}`, staffBudget)
      const kind = kindOf(key)
      const countsAddress = addressFactor > 0 && (mode === 'strict' || !isLoopback(request.ip))
      if (countsAddress && !person?.isProven) {
        const what = kind === 'sign-up' ? `${kind} ${(request.params as { id?: string }).id}` : kind
        spend(`address ${networkOf(request.ip)} ${what}`, addressBudgets[kind], addressFactor * widening())
      }
      if (person) spend(`person ${person.id} ${kind}`, personBudgets[kind])
    },
  }
}
export type RequestLimits = ReturnType<typeof requestLimits>

function kindOf(key: string): Kind {
  if (key.startsWith('GET ')) return 'read'
  if (key === 'POST /events/:id/registrations') return 'sign-up'
  if (key.startsWith('POST /session')) return 'sign-in'
  return key === 'POST /staff/session' ? 'staff-sign-in' : 'write'
}

/** Says in the log, when the server listens, what is held against floods and whom it takes for a caller. */
export function sayLimits(app: FastifyInstance, { mode, addressFactor }: LimitSettings, trustedProxies: number | null) {
  const limits =
    mode === 'off'
      ? '请求不限量（LIMITS=off），任何人都可以占满服务器'
      : addressFactor === 0
        ? '按人限量，不按地址限量（ADDRESS_BUDGET=0）'
        : '微信或手机登录的按人限量，其余按来源地址限量，IPv6 按 /64 算一个来源'
  const callers =
    trustedProxies === null
      ? '没有声明代理（TRUST_PROXY），只信本机代理写的 X-Forwarded-For；代理不写，就分不清来源，按地址的限量对它不起作用'
      : trustedProxies === 0
        ? '不信 X-Forwarded-For（TRUST_PROXY=0），前面若有本机代理，按地址的限量对它不起作用'
        : `信前面 ${trustedProxies} 层代理写的 X-Forwarded-For`
  app.addHook('onListen', done => {
    app.log[mode === 'off' ? 'warn' : 'info'](`${limits}；${callers}。`)
    done()
  })
}
