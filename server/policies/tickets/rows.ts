import type { QuestionContext, Ticket, TicketMessage, TicketSummary } from '../../../contract/policies/tickets.ts'
import { hour, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { type Directory, summaryOf } from '../departments/directory.ts'
import { afterWorking, workingTime } from './working-hours.ts'

/** The district's own figure: handled within four working hours. */
export const target = 4 * hour

export type TicketRow = Row<'tickets'>

/** Working time so far, the running part included. */
export const workedUntil = (row: Pick<TicketRow, 'worked' | 'clock_started_at'>, now: number): number =>
  row.worked + (row.clock_started_at === null ? 0 : workingTime(row.clock_started_at, now))

/** Whether more than the target was worked. Looks no further than the target: a ticket may be a year old. */
export const isOverdue = ({ worked, clock_started_at }: Pick<TicketRow, 'worked' | 'clock_started_at'>, now: number): boolean =>
  worked > target || (clock_started_at !== null && afterWorking(clock_started_at, target - worked + 1) <= now)

const hours = (length: number) => Math.round((length / hour) * 10) / 10

export function toSummary(row: TicketRow, now: number, directory: Directory): TicketSummary {
  const worked = workedUntil(row, now)
  const named = (id: string | null) => {
    const found = directory.named(id)
    return found && summaryOf(found)
  }
  const supporters = fromJson<string[]>(row.supporters).map(named)
  return {
    id: row.id,
    kind: row.kind,
    question: row.question,
    status: row.status,
    lead: named(row.lead),
    about: named(row.about),
    supporters: supporters.filter(department => department !== null),
    handler: row.handler,
    clock: {
      targetHours: target / hour,
      workedHours: hours(worked),
      isRunning: row.clock_started_at !== null,
      dueAt: row.clock_started_at === null || worked > target ? null : toIso(afterWorking(now, target - worked)),
      isOverdue: worked > target,
    },
    escalatedAt: toIsoOrNull(row.escalated_at),
    score: row.score,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    sample: row.sample === 1,
    version: row.version,
  }
}

export async function toTicket(db: Queries, row: TicketRow, now: number, directory: Directory): Promise<Ticket> {
  const messages = await db.all<Row<'ticket_messages'>>('SELECT * FROM ticket_messages WHERE ticket_id = ? ORDER BY number', [
    row.id,
  ])
  return {
    ...toSummary(row, now, directory),
    context: fromJsonOrNull<QuestionContext>(row.context),
    messages: messages.map(message => ({
      id: message.id,
      from: message.author,
      department: message.department,
      text: message.text,
      citations: fromJson<TicketMessage['citations']>(message.citations),
      at: toIso(message.created_at),
    })),
  }
}

export async function addMessage(
  tx: Queries,
  ticketId: string,
  message: { author: TicketMessage['from']; department?: string | null; text: string; citations?: TicketMessage['citations'] },
  now: number,
): Promise<void> {
  await tx.run(
    `INSERT INTO ticket_messages (id, ticket_id, number, author, department, text, citations, created_at)
     VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM ticket_messages WHERE ticket_id = ?), ?, ?, ?, ?, ?)`,
    [
      newId(),
      ticketId,
      ticketId,
      message.author,
      message.department ?? null,
      message.text,
      JSON.stringify(message.citations ?? []),
      now,
    ],
  )
}

/** Sets columns and raises the version; the row must still have the version that was read. Gives whether it had. */
export async function updateTicket(tx: Queries, row: TicketRow, columns: Changes<'tickets'>, now: number): Promise<boolean> {
  const values = { ...columns, updated_at: now, version: row.version + 1 }
  const changed = await tx.run(
    `UPDATE tickets SET ${Object.keys(values)
      .map(name => `${name} = ?`)
      .join(', ')} WHERE id = ? AND version = ?`,
    [...Object.values(values), row.id, row.version],
  )
  return changed === 1
}

/** The clock stops: what ran is added up. */
export const stopped = (row: TicketRow, now: number) => ({
  worked: workedUntil(row, now),
  clock_started_at: null,
  due_at: null,
})
/** The clock runs, from now or since it was started. */
export const running = (row: Pick<TicketRow, 'worked' | 'clock_started_at' | 'due_at'>, now: number) =>
  row.clock_started_at === null
    ? { clock_started_at: now, due_at: dueFrom(now, row.worked) }
    : { clock_started_at: row.clock_started_at, due_at: row.due_at ?? dueFrom(row.clock_started_at, row.worked) }

/** When the target is reached; of what is past it already, as long ago as it is past. */
const dueFrom = (start: number, worked: number) =>
  worked > target ? start - (worked - target) : afterWorking(start, target - worked)
/** Noted once: how long it took until somebody answered or asked back. */
export const responded = (row: TicketRow, now: number) => ({ responded_in: row.responded_in ?? workedUntil(row, now) })
