import type { Application, Outcome } from '../../contract/careers/applications.ts'

export const outcomeLabels: Record<Outcome, string> = {
  talk: '面谈',
  offer: '录用',
  joined: '入职',
  'stayed-3-months': '满 3 个月',
  'stayed-6-months': '满 6 个月',
  declined: '没成',
}

/** What the person says of it. */
export const outcomeSayings: Record<Outcome, string> = {
  talk: '面谈过了',
  offer: '拿到录用了',
  joined: '入职了',
  'stayed-3-months': '满 3 个月了',
  'stayed-6-months': '满 6 个月了',
  declined: '没成',
}

const road: Outcome[] = ['talk', 'offer', 'joined', 'stayed-3-months', 'stayed-6-months']

/** What the person can say next: what the other side said first, then one step on; null at the end. */
export function nextOutcome(outcomes: Application['outcomes']): Outcome | null {
  const unconfirmed = outcomes.find(({ byPersonAt }) => byPersonAt === null)
  if (unconfirmed) return unconfirmed.outcome
  const farthest = Math.max(-1, ...outcomes.map(({ outcome }) => road.indexOf(outcome)))
  return outcomes.some(({ outcome }) => outcome === 'declined') ? null : (road[farthest + 1] ?? null)
}
