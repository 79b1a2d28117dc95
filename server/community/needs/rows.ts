import type { MyNeed, Need, NeedState, NeedSummary } from '../../../contract/community/needs.ts'
import type { StaffNeed } from '../../../contract/community/staff-needs.ts'
import { dayOf, plus, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import type { CommunityWording } from '../wording.ts'

/** A need with how many said that they need it too, and whether the asked-for person did. */
export type NeedRow = Row<'needs'> & { echoes: number; echoed: number }

/** Takes the id of a person as its first parameter, '' for nobody. */
export const needSelect = `SELECT n.*, (SELECT count(*) FROM need_echoes e WHERE e.need_id = n.id) AS echoes,
  (SELECT count(*) FROM need_echoes e WHERE e.need_id = n.id AND e.user_id = ?) AS echoed FROM needs n`

export const isPublic = "state IN ('open', 'working', 'done')"
export const isRunning = "state IN ('open', 'working')"

/** A need is near its day when that comes by this one. */
export const nearDay = (now: number) => dayOf(plus(now, 3, 'day'))

/** Where a need may go from a state. */
export const steps: Record<NeedState, NeedState[]> = {
  review: ['open', 'rejected'],
  rejected: ['open'],
  open: ['working', 'done', 'withdrawn'],
  working: ['done', 'withdrawn'],
  done: ['working', 'withdrawn'],
  withdrawn: ['open'],
}

/** The day itself is still in time. */
const isOverdue = ({ state, due_on }: NeedRow, now: number) =>
  (state === 'open' || state === 'working') && due_on !== null && due_on < dayOf(now)

/** Only of rows that are public: the table holds that nothing is missing there. */
export function toSummary(row: NeedRow, now: number): NeedSummary {
  return {
    id: row.id,
    raisedBy: row.raised_by,
    title: row.title,
    state: row.state as NeedSummary['state'],
    pace: row.pace ?? 'together',
    way: row.way ?? 'list',
    dueOn: row.due_on ?? '',
    isOverdue: isOverdue(row, now),
    steward: row.steward ?? '',
    echoes: row.echoes,
    echoed: row.echoed > 0,
    doneAt: toIsoOrNull(row.done_at),
    sample: row.sample === 1,
  }
}

export const toNeed = (row: NeedRow, now: number): Need => ({
  ...toSummary(row, now),
  text: row.text,
  contact: { office: row.contact_office ?? '', phone: row.contact_phone ?? '' },
  departments: fromJson<string[]>(row.departments),
  result: row.state === 'done' ? row.result : null,
  publishedAt: toIso(row.published_at ?? row.created_at),
  updatedAt: toIso(row.updated_at),
})

export const mayTakeBack = ({ state }: Pick<Row<'needs'>, 'state'>) =>
  state === 'review' || state === 'rejected' || state === 'open'

export const toMyNeed = (row: Row<'needs'>): MyNeed => ({
  id: row.id,
  raisedBy: row.raised_by,
  title: row.title,
  text: row.text,
  state: row.state,
  reason: row.reason,
  mayTakeBack: mayTakeBack(row),
  createdAt: toIso(row.created_at),
})

export function toStaffNeed(row: NeedRow, now: number, wording: CommunityWording): StaffNeed {
  return {
    id: row.id,
    raisedBy: row.raised_by,
    title: row.title,
    text: row.text,
    pace: row.pace,
    way: row.way,
    dueOn: row.due_on,
    steward: row.steward,
    contactOffice: row.contact_office,
    contactPhone: row.contact_phone,
    departments: fromJson<string[]>(row.departments),
    state: row.state,
    isOverdue: isOverdue(row, now),
    echoes: row.echoes,
    handler: row.handler,
    reason: row.reason,
    result: row.result,
    hasAsker: row.asker_id !== null,
    from: row.from_kind && row.from_id ? { kind: row.from_kind, id: row.from_id } : null,
    flags: wording.flagsIn({ title: row.title, text: row.text }),
    next: steps[row.state],
    sample: row.sample === 1,
    createdAt: toIso(row.created_at),
    publishedAt: toIsoOrNull(row.published_at),
    doneAt: toIsoOrNull(row.done_at),
    version: row.version,
  }
}
