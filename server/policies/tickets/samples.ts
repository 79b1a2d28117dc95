import { z } from 'zod'
import { hour, plus, startOfDay } from '../../platform/clock.ts'
import { type Database, insertRow } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Directory } from '../departments/directory.ts'
import { routeOf } from './routing.ts'
import { addMessage } from './rows.ts'

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
export async function loadSampleTickets(db: Database, directory: Directory, json: string, now: number): Promise<number> {
  const samples = z.array(sampleTicket).parse(JSON.parse(json))
  await db.transaction(async tx => {
    for (const sample of samples) {
      const id = newId()
      const day = plus(startOfDay(now), -sample.daysAgo, 'day')
      const lead = directory.require(sample.lead, 'lead')
      const supporters = JSON.stringify(sample.supporters.map(s => directory.require(s, 'supporters').id))
      const worked = Math.round(sample.hours * hour)
      await insertRow(tx, 'tickets', {
        id,
        question: sample.question,
        status: 'closed',
        lead: lead.id,
        supporters,
        worked,
        responded_in: worked,
        escalated_at: sample.escalated ? day + answeredAt : null,
        score: sample.score,
        sample: 1,
        created_at: day + askedAt,
        updated_at: day + answeredAt,
      })
      await addMessage(tx, id, { author: 'staff', department: lead.name, text: sample.reply }, day + answeredAt)
      const routes = [
        ...(sample.caller === null ? [] : [routeOf(directory.named(sample.caller), lead)]),
        ...(sample.escalated ? (['city'] as const) : []),
      ]
      for (const route of routes)
        await insertRow(tx, 'whistles', {
          id: newId(),
          ticket_id: id,
          route,
          caller: sample.caller,
          lead: lead.id,
          supporters,
          created_at: day + askedAt,
        })
    }
  })
  return samples.length
}
