import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { tooManyRequests } from '../problem.ts'
import { type Budget, tokenBuckets } from './buckets.ts'
import type { Person, Staff } from './call.ts'

export interface LimitSettings {
  /**
   * `auto` counts people, and addresses except this machine's own: behind an undeclared proxy that one is everybody's.
   * `strict` counts that too.
   */
  mode: 'off' | 'auto' | 'strict'
  /** Multiplies what an address may do: a fair's network is one address for a thousand people. */
  addressFactor: number
}

type Kind = 'read' | 'write' | 'sign-up' | 'sign-in'

/** What one person may do. */
const personBudgets: Record<Kind, Budget> = {
  read: { burst: 300, perSecond: 5 },
  write: { burst: 200, perSecond: 2 },
  'sign-up': { burst: 120, perSecond: 0.2 },
  'sign-in': { burst: 20, perSecond: 0.2 },
}
/** A door scans somebody every second, on several devices. */
const staffBudget: Budget = { burst: 1000, perSecond: 20 }
/** What one address may do; sign-ups per event, so that no address empties one. */
const addressBudgets: Record<Kind, Budget> = {
  read: { burst: 3000, perSecond: 50 },
  write: { burst: 1000, perSecond: 20 },
  'sign-up': { burst: 25, perSecond: 0.1 },
  'sign-in': { burst: 300, perSecond: 2 },
}

/** Keeps floods out: budgets per person, address and kind of action. Throws 429 with the seconds to wait. */
export function requestLimits({ mode, addressFactor }: LimitSettings, clock: Clock) {
  const buckets = tokenBuckets(clock)
  const spend = (key: string, budget: Budget) => {
    const wait = buckets.take(key, budget)
    if (wait > 0) throw tooManyRequests(wait)
  }
  return {
    /** Before anybody asks who calls: looking tokens up costs too. */
    admitAddress(request: FastifyRequest, key: string) {
      if (mode === 'off' || addressFactor === 0 || (mode === 'auto' && isLoopback(request.ip))) return
      const kind = kindOf(key)
      const { burst, perSecond } = addressBudgets[kind]
      const what = kind === 'sign-up' ? `${kind} ${(request.params as { id?: string }).id}` : kind
      spend(`address ${network(request.ip)} ${what}`, {
        burst: burst * addressFactor,
        perSecond: perSecond * addressFactor,
      })
    },
    admitActor({ person, staff }: { person: Person | null; staff: Staff | null }, key: string) {
      if (mode === 'off') return
      if (staff) spend(`staff ${staff.id}`, staffBudget)
      const kind = kindOf(key)
      if (person) spend(`person ${person.id} ${kind}`, personBudgets[kind])
    },
  }
}
export type RequestLimits = ReturnType<typeof requestLimits>

function kindOf(key: string): Kind {
  if (key.startsWith('GET ')) return 'read'
  if (key === 'POST /events/:id/registrations') return 'sign-up'
  if (/^POST \/(staff\/)?session/.test(key)) return 'sign-in'
  return 'write'
}

const isLoopback = (ip: string) => ip === '::1' || /^(::ffff:)?127\./.test(ip)

/** A household has one IPv4 address and 2⁶⁴ IPv6 ones. */
const network = (ip: string) => (ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip)
