import type { EventChecks } from '../../../contract/culture/staff-events.ts'
import { eventLink, tell } from '../../people/inbox/tell.ts'
import { spokenTime } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, type FieldError, invalidRequest, ProblemError } from '../../platform/problem.ts'
import type { EventRow } from './rows.ts'

/** What else keeps these events from being published; asked of those who know what hangs on them. */
export type OtherProblems = (db: Queries, ids: string[], now: number) => Promise<Map<string, FieldError[]>>

const checkLabels: Record<keyof EventChecks, string> = {
  plan: '组织方案',
  safetyPlan: '安全预案',
  advanceNotice: '提前公示',
  employerCheck: '参会企业核验',
}
const forFairsOnly: (keyof EventChecks)[] = ['plan', 'employerCheck']

const missingChecks = (row: EventRow) => {
  const checks = fromJson<Partial<EventChecks>>(row.checks)
  const names = Object.keys(checkLabels) as (keyof EventChecks)[]
  return names.filter(name => !checks[name] && (row.category === 'fair' || !forFairsOnly.includes(name)))
}

/** What must be recorded before publishing and is not, each at its field. */
export const checkProblems = (row: EventRow): FieldError[] =>
  missingChecks(row).map(name => ({ path: `checks.${name}`, message: `请先记录${checkLabels[name]}` }))

/** Throws unless all that must be made sure of is recorded and nothing else stands in the way. */
export function requireReady(row: EventRow, others: FieldError[]): void {
  const missing = missingChecks(row).map(name => checkLabels[name])
  const sentences = [...(missing.length > 0 ? [`请先记录：${missing.join('、')}`] : []), ...others.map(fault => fault.message)]
  if (sentences.length === 0) return
  throw new ProblemError(409, 'checks-missing', '还不能发布', `${sentences.join('；')}。`, {
    errors: [...checkProblems(row), ...others],
  })
}

/** Throws where the place that an event leads to is not there, or the public of an event to come would not find it. */
export async function requirePlace(
  tx: Queries,
  row: Pick<EventRow, 'place_id' | 'state' | 'ends_at'>,
  now: number,
): Promise<void> {
  if (row.place_id === null) return
  const place = await tx.get<Row<'places', 'name' | 'state'>>('SELECT name, state FROM places WHERE id = ?', [row.place_id])
  if (!place) throw invalidRequest([{ path: 'placeId', message: '这个地点已经没有了，请另选一个，或者不选' }])
  if (row.state === 'published' && row.ends_at > now && place.state !== 'published')
    throw conflict('place-not-public', '活动的地点还没发布', `请先发布「${place.name}」，或者不选地点库里的地点。`)
}

/** Tells everybody who signed up what has become of a published event, where it was moved or called off. */
export async function tellOfChange(tx: Queries, before: EventRow, after: EventRow, now: number): Promise<void> {
  const message = changeMessage(before, after)
  if (!message || after.state !== 'published') return
  const people = await tx.all<Row<'registrations', 'user_id'>>(
    "SELECT user_id FROM registrations WHERE event_id = ? AND status <> 'cancelled' ORDER BY ticket",
    [after.id],
  )
  const link = eventLink(after)
  await tell(
    tx,
    people.map(person => person.user_id),
    { ...message, link },
    now,
  )
}

function changeMessage(before: EventRow, after: EventRow): { title: string; text: string } | null {
  if (before.cancelled_reason === null && after.cancelled_reason !== null)
    return { title: `已取消：${after.title}`, text: `${spokenTime(before.starts_at)} 这一场不办了：${after.cancelled_reason}` }
  const isMoved = before.starts_at !== after.starts_at
  if (!isMoved && before.venue === after.venue) return null
  return {
    title: `有变动：${after.title}`,
    text: isMoved
      ? `原定 ${spokenTime(before.starts_at)}，改到 ${spokenTime(after.starts_at)}，地点：${after.venue}。报名和入场码都还有效。`
      : `${spokenTime(after.starts_at)} 这一场换到${after.venue}，时间不变，入场码还有效。`,
  }
}
