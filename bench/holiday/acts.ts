import { readFileSync } from 'node:fs'
import { rushId, signUpOf } from '../../tests/support/instances.ts'
import { jobRows } from '../job-rows.ts'
import { type Act, actsOfVisit, requestsOfVisit } from './arithmetic.ts'
import type { Request } from './drive.ts'
import type { Installation } from './installation.ts'

const lists = [
  'limit=20',
  'limit=20&degree=bachelor',
  'limit=20&freshGraduate=true&sort=newest',
  `limit=20&salaryMin=8000&sort=salary&district=${encodeURIComponent('二七区')}`,
  `limit=20&industry=${encodeURIComponent('零售')}&employmentType=full-time`,
]
const words = [
  ...new Set(jobRows(2000).flatMap(([, title = '', , , , , industry = '']) => [title.replace(/\d+$/, ''), industry])),
]
const questions = (
  JSON.parse(readFileSync(new URL('../policy/dev.json', import.meta.url), 'utf8')) as { items: { question: string }[] }
).items.map(({ question }) => question)

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

/** Whoever comes, comes from somewhere else; a public address of documentation and benchmarks. */
const address = () =>
  `198.${18 + Math.floor(Math.random() * 2)}.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

/** Gives what the next of the crowd asks; each act as often as a visit has it. Who is to sign up or to enter does so once. */
export function crowd({ jobs, events, comers, guests, passes, scanners }: Installation): () => Request {
  const [newcomers, tickets] = [comers.values(), passes.values()]
  const get = (path: string): Request => ({ method: 'GET', path: `/api/v1${path}` })
  const acts: Record<Act, () => Request> = {
    home: () => get('/home'),
    list: () => get(`/jobs?${pick(lists)}`),
    detail: () => get(`/jobs/${pick(jobs)}`),
    search: () => get(`/jobs?limit=20&q=${encodeURIComponent(pick(words))}`),
    event: () => get(`/events/${pick(events)}`),
    question: () => ({ method: 'POST', path: '/api/v1/policies/questions', body: { question: pick(questions) } }),
    signUp: () => {
      const token = newcomers.next().value
      if (!token) throw new Error('nobody is left to sign up')
      return signUpOf(token) as Request
    },
    passes: () => ({ ...get('/me/passes'), headers: { authorization: `Bearer ${pick(guests)}` } }),
    door: () => {
      const token = tickets.next().value
      if (!token) throw new Error('nobody is left to enter')
      return {
        method: 'POST',
        path: '/api/v1/staff/check-ins',
        headers: { authorization: `Bearer ${pick(scanners)}` },
        body: { token, eventId: rushId, deviceId: 'door-1', scannedAt: new Date().toISOString() },
      }
    },
  }
  const kinds = Object.keys(acts) as Act[]
  return () => {
    let left = Math.random() * requestsOfVisit
    const kind = kinds.find(name => (left -= actsOfVisit[name]) < 0) ?? 'home'
    const request = acts[kind]()
    return { ...request, headers: { 'x-forwarded-for': address(), ...request.headers } }
  }
}
