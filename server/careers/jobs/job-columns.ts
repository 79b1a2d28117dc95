import { columns, type Row } from '../../platform/db/rows.ts'
import { type CountedGroup, type Grouped, groupColumns, salarySteps, toldBy } from './counted-groups.ts'
import type { JobSearch } from './filters.ts'

export const columnFields = columns('jobs', ['id', 'employer_id', 'monthly_min', 'monthly_max', 'visible_until', ...groupColumns])
export type ColumnRow = Row<'jobs', (typeof columnFields)[number]>

/**
 * What counts of published jobs are made of, column by column in memory: some 40 bytes a job and its id. Counters of all
 * that are on show move with each job that comes, changes, goes or runs out. `version` moves with every figure.
 */
export function jobColumns(firstVersion = 0) {
  const slots = new Map<string, number>()
  const free: number[] = []
  const ids: string[] = []
  let column = sized(1024)
  const groups: CountedGroup[] = []
  const groupNumbers = new Map<string, number>()
  const employers: { id: string; count: number }[] = []
  const employerNumbers = new Map<string, number>()
  let version = firstVersion
  let total = 0
  let shownEmployers = 0
  let countedAt = 0
  let ranked: { version: number; hiring: { id: string; count: number }[] } | null = null
  let nextEnd = Number.POSITIVE_INFINITY

  const isShown = (slot: number) => (column.end[slot] ?? 0) > countedAt

  function count(slot: number, by: 1 | -1) {
    const group = groups[column.group[slot] ?? 0]
    const employer = employers[column.employer[slot] ?? 0]
    if (!group || !employer) return
    total += by
    group.count += by
    employer.count += by
    if (employer.count === (by === 1 ? 1 : 0)) shownEmployers += by
    if (by === 1) nextEnd = Math.min(nextEnd, column.end[slot] ?? 0)
  }

  function groupOf(row: ColumnRow): number {
    const step = stepOf(row.monthly_min)
    const key = JSON.stringify([...groupColumns.map(name => row[name]), step])
    return numbered(groupNumbers, key, () => {
      const { degree, employment_type, experience, industry, district, fresh_graduate } = row
      groups.push({ degree, employment_type, experience, industry, district, fresh_graduate, step, fits: 1, count: 0 })
    })
  }

  function slotFor(id: string): number {
    const known = slots.get(id)
    if (known !== undefined) {
      if (isShown(known)) count(known, -1)
      return known
    }
    const slot = free.pop() ?? ids.length
    if (slot >= column.end.length) column = grown(column)
    slots.set(id, slot)
    ids[slot] = id
    return slot
  }

  /** The groups on show, those that pay as much as `asked` told apart: only groups of the step below it have both. */
  function cutAt(asked: number): CountedGroup[] {
    const below = stepOf(asked)
    const reaching = new Uint32Array(groups.length)
    for (let slot = 0; slot < ids.length; slot++) {
      if ((column.least[slot] ?? 0) < asked || !isShown(slot)) continue
      const at = column.group[slot] ?? 0
      reaching[at] = (reaching[at] ?? 0) + 1
    }
    const cut: CountedGroup[] = []
    for (const [i, group] of groups.entries()) {
      const reach = group.step === below ? (reaching[i] ?? 0) : 0
      if (group.count > reach) cut.push(reach > 0 ? { ...group, count: group.count - reach } : group)
      if (reach > 0) cut.push({ ...group, step: asked, count: reach })
    }
    return cut
  }

  return {
    get version() {
      return version
    },
    get total() {
      return total
    },
    get shownEmployers() {
      return shownEmployers
    },

    /** A published job as it is now. */
    put(row: ColumnRow): void {
      const slot = slotFor(row.id)
      column.group[slot] = groupOf(row)
      column.employer[slot] = numbered(employerNumbers, row.employer_id, () => employers.push({ id: row.employer_id, count: 0 }))
      column.least[slot] = row.monthly_min
      column.most[slot] = row.monthly_max
      column.end[slot] = row.visible_until
      if (isShown(slot)) count(slot, 1)
      version++
    },

    /** A job that is gone or not published. */
    remove(id: string): void {
      const slot = slots.get(id)
      if (slot === undefined) return
      if (isShown(slot)) count(slot, -1)
      column.end[slot] = 0
      slots.delete(id)
      free.push(slot)
      version++
    },

    /** Has all counters say what is on show at `now`. Costs nothing until a job runs out. */
    turnTo(now: number): void {
      const isSame = now < nextEnd && now >= countedAt
      countedAt = now
      if (isSame) return
      for (const each of [...groups, ...employers]) each.count = 0
      total = 0
      shownEmployers = 0
      nextEnd = Number.POSITIVE_INFINITY
      for (let slot = 0; slot < ids.length; slot++) if (isShown(slot)) count(slot, 1)
      version++
    },

    /** Employers with jobs on show and how many, the most first. */
    employers(): readonly { id: string; count: number }[] {
      if (ranked?.version !== version) {
        const hiring = employers.filter(employer => employer.count > 0).map(employer => ({ ...employer }))
        ranked = { version, hiring: hiring.sort((a, b) => b.count - a.count || (a.id < b.id ? 1 : -1)) }
      }
      return ranked.hiring
    },

    /** How many jobs of an employer are on show. */
    jobsOf: (employerId: string): number => employers[employerNumbers.get(employerId) ?? -1]?.count ?? 0,

    /** All that is on show, or what of it is `among` these ids, told apart by the columns, by `steps` of pay and by whether it fits `pay`. */
    groups({ steps, pay }: Pick<Grouped, 'steps' | 'pay'>, among?: readonly string[]): CountedGroup[] {
      const asked = steps.find(step => !salarySteps.includes(step))
      if (!pay && !among) return asked === undefined ? groups.filter(group => group.count > 0) : cutAt(asked)
      const counts = new Uint32Array(groups.length * 4)
      for (let i = 0; i < (among ?? ids).length; i++) {
        const slot = among ? (slots.get(among[i] ?? '') ?? -1) : i
        if (!isShown(slot)) continue
        const least = column.least[slot] ?? 0
        const reaches = asked !== undefined && least >= asked ? 2 : 0
        const fits = !pay || (least >= pay.least && (column.most[slot] ?? 0) <= pay.most) ? 1 : 0
        const at = (column.group[slot] ?? 0) * 4 + reaches + fits
        counts[at] = (counts[at] ?? 0) + 1
      }
      return groups.flatMap((group, i) =>
        [0, 1, 2, 3].flatMap(bits => {
          const found = counts[i * 4 + bits] ?? 0
          const step = bits >= 2 ? Math.max(group.step, asked ?? 0) : group.step
          return found > 0 ? [{ ...group, step, fits: bits & 1, count: found }] : []
        }),
      )
    },

    /** Ids of jobs on show that pass what the columns tell of a search, in no order; null where there are more than `most`. */
    idsOf(search: JobSearch, most: number): string[] | null {
      const { isWanted, least, most: mostPay } = toldBy(search)
      const wanted = new Uint8Array(groups.length)
      let atLeast = 0
      for (const [i, group] of groups.entries()) {
        if (!isWanted(group)) continue
        wanted[i] = 1
        if (group.step >= least && mostPay === Number.POSITIVE_INFINITY) atLeast += group.count
      }
      if (atLeast > most) return null
      const found: string[] = []
      for (let slot = 0; slot < ids.length; slot++) {
        if (!isShown(slot) || wanted[column.group[slot] ?? 0] === 0) continue
        if ((column.least[slot] ?? 0) < least || (column.most[slot] ?? 0) > mostPay) continue
        if (found.length === most) return null
        found.push(ids[slot] ?? '')
      }
      return found
    },
  }
}
export type JobColumns = ReturnType<typeof jobColumns>

const stepOf = (pay: number) => salarySteps.findLast(least => pay >= least) ?? 0

const sized = (size: number) => ({
  group: new Uint32Array(size),
  employer: new Uint32Array(size),
  least: new Float64Array(size),
  most: new Float64Array(size),
  /** When it is on show no longer. */
  end: new Float64Array(size),
})

function grown(column: ReturnType<typeof sized>) {
  const larger = sized(column.end.length * 2)
  larger.group.set(column.group)
  larger.employer.set(column.employer)
  larger.least.set(column.least)
  larger.most.set(column.most)
  larger.end.set(column.end)
  return larger
}

/** The number of a key; a new one gets the next, and is `added`. */
function numbered(numbers: Map<string, number>, key: string, added: () => void): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  added()
  return numbers.size - 1
}
