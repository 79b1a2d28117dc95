import type { ServiceBoard } from '../../../contract/policies/service-board.ts'
import { type WhistleRoute, whistleRoutes } from '../../../contract/policies/tickets.ts'
import { type Clock, dayLength, dayOf, hour, minute, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Directories, Directory } from '../departments/directory.ts'
import { addFigures, type Figures, medianMinutes, noFigures, ticketFigures } from './figures.ts'
import { target } from './rows.ts'

/** Figures look back this long. */
const span = 365 * dayLength
/** Fewer cases say nothing and may point at somebody. */
const smallest = 5
const satisfied = 4

const routeNames: Record<WhistleRoute, string> = {
  'one-leads': '一门主责，其他配合',
  'department-to-street': '部门指定，街道落实',
  'street-calls': '街道呼叫，部门响应',
  city: '区直联络，市级解决',
}

/** How many found answers of the question box useful, and how many did not, since a moment. */
type Opinions = (from: number) => Promise<{ useful: number; notUseful: number }>

const definitions = [
  {
    name: '四类吹哨',
    text: '统计期内每次吹哨记一次，按谁呼叫、谁牵头分成四类；上报市级的记在第四类。提交时按规则自动分派的、转办的不算吹哨。',
  },
  {
    name: '各分中心',
    text: '按现在牵头的部门算：分中心自己牵头的和归它管的部门牵头的合在一起；不归哪个分中心的，记在指挥中心。',
  },
  {
    name: '响应率',
    text: `接到后 ${target / hour} 个工作小时内答复或追问的件数，除以已经响应或已经超时的件数。还没到时限的不算。`,
  },
  { name: '用时', text: '从接到到答复的工作小时，取中位数。等提问人补充的时间、夜间、周末和法定节假日不算。' },
  { name: '满意度', text: `评价 ${satisfied} 分和 5 分的件数，除以有评价的件数。没有评价的不算。` },
  { name: '问答有用', text: '政策问答下面点“有用”的次数，除以点“有用”和“没用”的总数；一个回答只算最后一次点的，不记是谁。' },
  { name: '数据太少', text: `少于 ${smallest} 件的不给比例和用时，避免误导，也避免认出个人。` },
]

/** The public board: everything on it is counted from the records, anew when one changed and each minute. */
export function serviceBoard(db: Database, clock: Clock, directories: Directories, opinions: Opinions) {
  const figures = ticketFigures(db, satisfied)
  let kept: { key: string; board: Promise<ServiceBoard> } | null = null

  return {
    async read(): Promise<ServiceBoard> {
      const now = clock()
      const key = `${await figures.revision()} ${Math.floor(now / minute)}`
      if (kept?.key !== key) {
        // One count after the other: they go on from the same figures.
        const before = kept?.board.catch(() => {})
        const board = Promise.resolve(before).then(async () => count(db, figures, await directories(), opinions, now))
        kept = { key, board }
        board.catch(() => {
          if (kept?.board === board) kept = null
        })
      }
      return kept.board
    },
  }
}
export type ServiceBoardReader = ReturnType<typeof serviceBoard>

async function count(
  db: Database,
  figures: ReturnType<typeof ticketFigures>,
  directory: Directory,
  opinions: Opinions,
  now: number,
): Promise<ServiceBoard> {
  const from = now - span
  const { useful, notUseful } = await opinions(from)
  const areShown = useful + notUseful >= smallest
  const whistles = await db.all<Row<'whistles', 'route'> & { count: number }>(
    'SELECT route, count(*) AS count FROM whistles WHERE created_at > ? GROUP BY route',
    [from],
  )
  const byLead = await figures.since(from)
  const late = await figures.overdue(from, now)
  const all = noFigures()
  for (const own of byLead.values()) addFigures(all, own)
  const lateOf = (leads: Iterable<string | null>, which: 'open' | 'silent') =>
    [...leads].reduce((sum, lead) => sum + (late.get(lead)?.[which] ?? 0), 0)
  const departments = directory.items.map(({ id, name }) => ({ id, name, figures: byLead.get(id) ?? noFigures() }))
  const shownDepartments = shownOf(departments)
  const centres = byCentre(directory, departments)
  // A centre with one hidden department would give its count away.
  const shownCentres = shownOf(centres, ({ members }) => !hidesOne(members, departments, shownDepartments))
  return {
    asOf: toIso(now),
    from: dayOf(from),
    targetHours: target / hour,
    smallest,
    whistles: whistleRoutes.map(route => ({
      route,
      name: routeNames[route],
      count: whistles.find(whistle => whistle.route === route)?.count ?? 0,
    })),
    totals: {
      ...sharesOf(all, lateOf(late.keys(), 'silent')),
      tickets: all.tickets,
      answered: all.handled,
      overdue: lateOf(late.keys(), 'open'),
      joint: all.joint,
      samples: all.samples,
    },
    departments: departments.map(({ id, name, figures: own }) => {
      const shown = shownDepartments.has(id)
      const shares = shown ? sharesOf(own, lateOf([id], 'silent')) : sharesOf(noFigures(), 0)
      return { id, name, ...shares, tickets: shown ? own.tickets : null }
    }),
    centres: centres.map(({ id, name, members, figures: own }) => {
      const shown = shownCentres.has(id)
      const { responseRate } = shown ? sharesOf(own, lateOf(members, 'silent')) : sharesOf(noFigures(), 0)
      return { id, name, responseRate, tickets: shown ? own.tickets : null }
    }),
    answers: {
      useful: areShown ? useful : null,
      notUseful: areShown ? notUseful : null,
      usefulShare: share(useful, useful + notUseful),
    },
    definitions,
  }
}

/** `silent`: overdue without a response. */
const sharesOf = (
  figures: Figures,
  silent: number,
): Pick<ServiceBoard['totals'], 'responseRate' | 'medianHours' | 'satisfaction'> => ({
  responseRate: share(figures.inTime, figures.responded + silent),
  medianHours: figures.handled < smallest ? null : Math.round((medianMinutes(figures) / 60) * 10) / 10,
  satisfaction: share(figures.satisfied, figures.scored),
})

interface Counted {
  id: string
  figures: Figures
}

/** Each sub-centre with all that answers to it, and what is above all with the rest. */
function byCentre(directory: Directory, departments: (Counted & { name: string })[]) {
  const groups = Map.groupBy(departments, ({ id }) => directory.centreOf(id)?.id ?? id)
  return directory.items.flatMap(({ id, name }) => {
    const members = groups.get(id)
    if (!members) return []
    const figures = noFigures()
    for (const member of members) addFigures(figures, member.figures)
    return [{ id, name, figures, members: members.map(member => member.id) }]
  })
}

const hidesOne = (members: string[], departments: Counted[], shown: ReadonlySet<string>) =>
  members.length > 1 && departments.filter(({ id }) => members.includes(id) && !shown.has(id)).length === 1

/**
 * Those whose counts may be shown: none at all, or enough, and `may`. A single hidden count could be found by
 * subtraction: then the smallest shown one is hidden too.
 */
function shownOf<C extends Counted>(all: C[], may: (one: C) => boolean = () => true): Set<string> {
  const some = all.filter(({ figures }) => figures.tickets > 0)
  const shown = some.filter(one => one.figures.tickets >= smallest && may(one))
  if (some.length - shown.length === 1) {
    const least = Math.min(...shown.map(({ figures }) => figures.tickets))
    for (const [at, { figures }] of [...shown.entries()].reverse()) if (figures.tickets === least) shown.splice(at, 1)
  }
  return new Set([...all.filter(({ figures }) => figures.tickets === 0), ...shown].map(({ id }) => id))
}

const share = (part: number, whole: number) => (whole < smallest ? null : Math.round((part / whole) * 1000) / 1000)
