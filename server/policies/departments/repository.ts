import {
  type DepartmentList,
  departmentList,
  type RoutingRule,
  type StaffDepartments,
} from '../../../contract/policies/departments.ts'
import { checkedFor } from '../../../contract/policies/staff-policies.ts'
import type { TicketKind } from '../../../contract/policies/tickets.ts'
import { type Clock, dayLength, dayOf } from '../../platform/clock.ts'
import { contentText } from '../../platform/district.ts'
import type { Staff } from '../../platform/http/call.ts'
import { type FieldError, listMismatch } from '../../platform/problem.ts'
import type { SavedTexts } from '../../staff/saved-texts.ts'
import { type Directory, directoryOf, type TopicWords } from './directory.ts'

const name = 'departments'

/** The list as saved; null: what comes with the district. */
export const departmentsIn = (content: string | null): DepartmentList =>
  departmentList.parse(JSON.parse(content ?? contentText('departments.json')))

/** Departments and the rules of routing: what comes with the program, and what staff saved over it. */
export function departmentRepository(texts: SavedTexts, clock: Clock, words: TopicWords) {
  let ready: { revision: number; made: Promise<Directory> } | null = null

  async function find(): Promise<StaffDepartments> {
    const { content, ...version } = await texts.find(name)
    const list = departmentsIn(content)
    const before = dayOf(clock() - checkedFor * dayLength)
    const stale = list.items.filter(({ checkedOn }) => checkedOn === null || checkedOn < before).map(({ id }) => id)
    return { ...list, ...version, stale }
  }

  return {
    find,

    /** Read again only where somebody saved, in whatever process. */
    async directory(): Promise<Directory> {
      const revision = await texts.revision()
      if (ready?.revision !== revision) {
        const made = texts.find(name).then(({ content }) => directoryOf(departmentsIn(content)))
        const kept = { revision, made }
        made.catch(() => {
          if (ready === kept) ready = null
        })
        ready = kept
      }
      return ready.made
    },

    async save(list: DepartmentList, reason: string, staff: Staff, ifMatch: number | null): Promise<StaffDepartments> {
      mustStand(list)
      await texts.save(name, JSON.stringify(list), reason, staff, ifMatch)
      return find()
    },

    trial(list: DepartmentList, text: string, kind: TicketKind): { rule: RoutingRule | null } {
      mustStand(list)
      return { rule: directoryOf(list).ruleFor(text, kind, words) }
    },

    versions: () => texts.versions(name),
    version: async (version: number): Promise<DepartmentList> =>
      departmentsIn(version === 0 ? null : await texts.content(name, version)),
  }
}
export type DepartmentRepository = ReturnType<typeof departmentRepository>

function mustStand(list: DepartmentList): void {
  const errors = faultsOf(list)
  if (errors.length > 0) throw listMismatch(errors)
}

/** What does not fit together: numbers used twice, departments that are not there, circles, a second centre. */
function faultsOf({ items, rules }: DepartmentList): FieldError[] {
  const known = new Set(items.map(({ id }) => id))
  const directory = directoryOf({ items, rules })
  const fault = (path: string, message: string): FieldError => ({ path: `list.${path}`, message })
  const isTwice = <T>(all: T[], of: (one: T) => string, i: number) => all.findIndex(one => of(one) === of(all[i] as T)) < i
  return [
    ...items.flatMap(({ id, name, parent }, i) => [
      ...(isTwice(items, one => one.id, i) ? [fault(`items.${i}.id`, `编号“${id}”前面已经用过`)] : []),
      ...(isTwice(items, one => one.name, i) ? [fault(`items.${i}.name`, `已经有一个“${name}”`)] : []),
      ...(parent !== null && !known.has(parent) ? [fault(`items.${i}.parent`, `“${name}”的上级不在名单里`)] : []),
      ...(goesInCircle(directory, id) ? [fault(`items.${i}.parent`, `“${name}”绕了一圈又归自己管`)] : []),
    ]),
    ...(items.filter(({ kind }) => kind === 'centre').length > 1 ? [fault('items', '指挥中心只能有一个')] : []),
    ...rules.flatMap(({ id, name, lead, supporters }, i) => [
      ...(isTwice(rules, one => one.id, i) ? [fault(`rules.${i}.id`, `编号“${id}”前面已经用过`)] : []),
      ...[lead, ...supporters]
        .filter(department => !known.has(department))
        .map(department => fault(`rules.${i}.lead`, `规则“${name}”分给的“${department}”不在名单里`)),
    ]),
  ]
}

function goesInCircle(directory: Directory, id: string): boolean {
  const passed = new Set<string>()
  for (let at = directory.superiorOf(id); at !== null; at = directory.superiorOf(at.id)) {
    if (at.id === id) return true
    if (passed.has(at.id)) return false
    passed.add(at.id)
  }
  return false
}
