import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'
import type { Department, TicketKind, WhistleRoute } from '../../../contract/policies/tickets.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { invalidRequest } from '../../platform/problem.ts'
import type { Directory, TopicWords } from '../departments/directory.ts'
import type { TicketRow } from './rows.ts'

interface Asked {
  question: string
  kind: TicketKind
  about: string | null
}

/**
 * The columns that set a new ticket on its way: what is complained of a department goes to its superior, all else by the
 * first rule that fits. Without either nobody leads yet. Throws where it is about a department that is not there.
 */
export function firstWay(directory: Directory, words: TopicWords, { question, kind, about }: Asked) {
  const nobody = { about, lead: null, supporters: '[]', way: null, rule: null }
  if (about !== null) {
    directory.require(about, 'about')
    return { ...nobody, lead: directory.superiorOf(about)?.id ?? null }
  }
  const rule = directory.ruleFor(question, kind, words)
  return rule ? { about, lead: rule.lead, supporters: JSON.stringify(rule.supporters), way: rule.way, rule: rule.id } : nobody
}

/** The way it took last, by the name of the rule where one set it on its way. */
export const routingOf = ({ way, rule }: Pick<TicketRow, 'way' | 'rule'>, { rules }: Directory): StaffTicket['routing'] =>
  way === null
    ? null
    : { way, rule: rule === null ? null : { id: rule, name: rules.find(({ id }) => id === rule)?.name ?? null } }

/** Which of the four ways a call takes follows from who calls whom. */
export function routeOf(caller: Department | null, lead: Department): WhistleRoute {
  if (lead.kind === 'sub-centre') return 'department-to-street'
  return caller?.kind === 'sub-centre' ? 'street-calls' : 'one-leads'
}

/** Throws where a department would get to see what is complained of it. */
export function mustNotConcern({ about }: Pick<TicketRow, 'about'>, departments: readonly Department[], path: string): void {
  const concerned = departments.find(({ id }) => id === about)
  if (concerned) throw invalidRequest([{ path, message: `这件投诉的就是${concerned.name}，不能交给它；请选别的部门` }])
}

export const calledText = (lead: Department, supporters: readonly Department[]) =>
  `由${lead.name}牵头${supporters.length > 0 ? `，${supporters.map(s => s.name).join('、')}配合` : ''}`

/** Counts a call for the board. `caller`: null where whoever called is of no department. */
export const recordWhistle = (
  tx: Queries,
  whistle: Pick<Row<'whistles'>, 'ticket_id' | 'route' | 'caller' | 'lead' | 'supporters' | 'created_at'>,
) => insertRow(tx, 'whistles', { id: newId(), ...whistle })
