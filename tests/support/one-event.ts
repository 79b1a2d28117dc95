import type { Database } from '../../server/platform/db/database.ts'
import { insertAll } from '../../server/platform/db/database.ts'
import { hashToken } from '../../server/platform/tokens.ts'

/** A published event straight in the tables, for servers that run in processes of their own. */
export async function insertEvent(database: Database, id: string, capacity: number, waitlistCapacity = 0): Promise<void> {
  await database.run(
    `INSERT INTO events (id, category, title, summary, paragraphs, bring, tags, starts_at, ends_at, venue, organizer, price_text, state, capacity, waitlist_capacity, created_at, updated_at)
     VALUES (?, 'music', '演练', '', '[]', '[]', '[]', ?, ?, '广场', '商圈办', '免费', 'published', ?, ?, 0, 0)`,
    [id, Date.now() + 1e9, Date.now() + 1e10, capacity, waitlistCapacity],
  )
}

export const tokenOf = (person: number) => `token-of-person-${person}`

/** People who are signed in, by number. */
export async function insertPeople(database: Database, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, i) => i)
  await database.transaction(async tx => {
    await insertAll(
      tx,
      'users',
      people.map(i => ({ id: `user${i}`, provider: 'demo', subject: `user${i}`, name: null, created_at: 0 })),
    )
    await insertAll(
      tx,
      'sessions',
      people.map(i => ({ token_hash: hashToken(tokenOf(i)), user_id: `user${i}`, created_at: 0, expires_at: Date.now() + 1e9 })),
    )
  })
}

/** What the tables say of an event. */
export async function seatsIn(database: Database, eventId: string) {
  const rows = await database.all<{ id: string; user_id: string; status: string }>(
    'SELECT id, user_id, status FROM registrations WHERE event_id = ?',
    [eventId],
  )
  const counted = await database.get<{ taken: number; waitlisted: number }>('SELECT taken, waitlisted FROM events WHERE id = ?', [
    eventId,
  ])
  const of = (status: string) => rows.filter(row => row.status === status)
  return {
    ids: new Set(rows.map(row => row.id)),
    confirmed: of('confirmed').length,
    waitlisted: of('waitlisted').length,
    people: new Set([...of('confirmed'), ...of('waitlisted')].map(row => row.user_id)).size,
    counted,
  }
}

/** Signs up whoever holds this token; gives the id that was acknowledged. Throws where it was not. */
export async function signUpAt(origin: string, eventId: string, token: string): Promise<string> {
  const reply = await fetch(`${origin}/api/v1/events/${eventId}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"consent":true}',
  })
  const { id } = (await reply.json()) as { id: string }
  if (reply.status !== 201) throw new Error(`sign-up → ${reply.status}`)
  return id
}

/** People who sign up one after the other, `clients` at a time, until each client's connection breaks or nobody is left. */
export function signUpOnAndOn(
  origin: string,
  eventId: string,
  { clients, next, acknowledged }: { clients: number; next: () => number | null; acknowledged: string[] },
) {
  let heard = () => {}
  const client = async () => {
    for (let person = next(); person !== null; person = next()) {
      acknowledged.push(await signUpAt(origin, eventId, tokenOf(person)))
      heard()
    }
  }
  const ended = Promise.allSettled(Array.from({ length: clients }, client))
  return {
    /** Resolves when the last client has stopped. */
    ended,
    /** Resolves when so many are acknowledged, or when nobody asks any more. */
    reached: (count: number) =>
      Promise.race([
        ended,
        new Promise<void>(resolve => {
          heard = () => {
            if (acknowledged.length >= count) resolve()
          }
        }),
      ]),
  }
}

/** Gives the numbers from 0, each once, and null after the last. */
export function numbers(count: number): () => number | null {
  let number = 0
  return () => (number < count ? number++ : null)
}
