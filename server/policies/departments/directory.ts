import type { DepartmentEntry, DepartmentList, RoutingRule, TicketTopic } from '../../../contract/policies/departments.ts'
import type { Department, TicketKind } from '../../../contract/policies/tickets.ts'
import type { Staff } from '../../platform/http/call.ts'
import { invalidRequest } from '../../platform/problem.ts'
import type { WordList } from '../../platform/texts/word-list.ts'

/** Read anew where staff save the list: what it is asked for is looked up at each call. */
export interface TopicWords {
  topics: WordList<TicketTopic>
}

/** The centre, its sub-centres and the departments as they stand now, and the rules that set tickets on their way. */
export function directoryOf({ items, rules }: DepartmentList) {
  const byId = new Map(items.map(entry => [entry.id, entry]))
  const named = (name: string | null): DepartmentEntry | null =>
    (name !== null && (byId.get(name) ?? items.find(entry => entry.name === name))) || null
  const superiorOf = (id: string): DepartmentEntry | null => named(byId.get(id)?.parent ?? null)

  return {
    items,
    rules,
    /** By its name or its id; null where it is not at the table. */
    named,

    /** Throws where there is none. */
    require(id: string, path: string): DepartmentEntry {
      const found = byId.get(id)
      if (!found) throw invalidRequest([{ path, message: `没有这个部门：${id}` }])
      return found
    },

    /** A department that is not at the table is still one: its agents are no dispatchers. Null: of none. */
    own: ({ department }: Pick<Staff, 'department'>): string | null => named(department)?.id ?? department,

    /** Whom it answers to; null where nothing is above it. */
    superiorOf,

    /** The sub-centre that it belongs to, or what is above all. */
    centreOf(id: string): DepartmentEntry | null {
      let at = named(id)
      for (let above = at; above !== null && at?.kind !== 'sub-centre'; above = superiorOf(above.id)) at = above
      return at
    },

    /** The first rule that fits what somebody wrote; null where none does. */
    ruleFor(text: string, kind: TicketKind, { topics }: TopicWords): RoutingRule | null {
      const found = topics.kindsIn(text)
      return rules.find(rule => found.has(rule.topic) && rule.kinds.includes(kind)) ?? null
    },
  }
}
export type Directory = ReturnType<typeof directoryOf>

/** The directory as it is at this moment. */
export type Directories = () => Promise<Directory>

export const summaryOf = ({ id, name, kind }: DepartmentEntry): Department => ({ id, name, kind })
