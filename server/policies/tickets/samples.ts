import { z } from 'zod'
import { hour, plus, startOfDay } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { departmentNamed, requireDepartment } from './departments.ts'
import { addMessage } from './rows.ts'
import { routeOf } from './staff-repository.ts'

const sampleTicket = z.strictObject({
  question: z.string(),
  lead: z.string(),
  supporters: z.array(z.string()),
  /** The department that blew the whistle; null where the lead took it on by itself. */
  caller: z.string().nullable(),
  daysAgo: z.number(),
  /** Working hours until the answer. */
  hours: z.number(),
  score: z.number(),
  reply: z.string(),
  escalated: z.boolean(),
})

const askedAt = 9.5 * hour
/** Late enough on the day for the working hours to fit. */
const answeredAt = 17 * hour

/** Invented cases, all marked as such, so that the board shows what it will look like. Gives how many. */
export async function loadSampleTickets(db: Database, json: string, now: number): Promise<number> {
  const samples = z.array(sampleTicket).parse(JSON.parse(json))
  await db.transaction(async tx => {
    for (const sample of samples) {
      const id = newId()
      const day = plus(startOfDay(now), -sample.daysAgo, 'day')
      const lead = requireDepartment(sample.lead, 'lead')
      const supporters = JSON.stringify(sample.supporters.map(s => requireDepartment(s, 'supporters').id))
      const worked = Math.round(sample.hours * hour)
      await tx.run(
        `INSERT INTO tickets (id, question, status, lead, supporters, worked, responded_in, escalated_at, score, sample, created_at, updated_at)
         VALUES (?, ?, 'closed', ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
        [
          id,
          sample.question,
          lead.id,
          supporters,
          worked,
          worked,
          sample.escalated ? day + answeredAt : null,
          sample.score,
          day + askedAt,
          day + answeredAt,
        ],
      )
      await addMessage(tx, id, { author: 'staff', department: lead.name, text: sample.reply }, day + answeredAt)
      const routes = [
        ...(sample.caller === null ? [] : [routeOf(departmentNamed(sample.caller), lead)]),
        ...(sample.escalated ? (['city'] as const) : []),
      ]
      for (const route of routes)
        await tx.run(
          'INSERT INTO whistles (id, ticket_id, route, caller, lead, supporters, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
          [newId(), id, route, sample.caller, lead.id, supporters, day + askedAt],
        )
    }
  })
  return samples.length
}
