import {
  type HeldPass,
  type ListedRegistration,
  type Registration,
  registrationConsentVersion,
} from '../../../contract/attendance/registrations.ts'
import { eventStatus } from '../../culture/events/rules.ts'
import { maskName } from '../../people/mask-name.ts'
import { type Clock, dayLength, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, deleteIn, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { DoorCodes } from '../../platform/door-codes.ts'
import type { Person } from '../../platform/http/call.ts'
import { keepReply } from '../../platform/http/idempotency.ts'
import { newCode, newId } from '../../platform/ids.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { PassSigner, Vault } from '../../platform/secrets.ts'
import { passOf } from './passes.ts'
import { holdSeats, releaseSeat, requireOpen, takeSeat } from './seats.ts'
import { checkAnswers, checkGate, type StatedFacts } from './sign-up-form.ts'

/** Passes stay listed this long after their event. */
const keptAfterEvent = 2 * dayLength

export interface SignUp extends StatedFacts {
  name?: string | undefined
  phone?: string | undefined
}

type LiveStatus = 'confirmed' | 'waitlisted'

type OfRegistration = Row<
  'registrations',
  'id' | 'event_id' | 'status' | 'ticket' | 'code_index' | 'code_sealed' | 'name' | 'created_at' | 'confirmed_at'
>

type HeldRow = Omit<Row<'events'>, keyof OfRegistration> &
  Narrow<OfRegistration, { confirmed_at: number }> & {
    ahead: number
    used_at: Row<'check_ins'>['scanned_at'] | null
    used_gate: Row<'check_ins'>['gate']
  }

/** Sign-ups of people for events and fairs, and the passes that confirmed ones hold. */
export function registrationRepository(db: Database, clock: Clock, signer: PassSigner, vault: Vault, codes: DoorCodes) {
  const heldRows = (queries: Queries, where: string, params: (string | number)[]) =>
    queries.all<HeldRow>(
      `SELECT v.*, r.id, r.event_id, r.status, r.ticket, r.code_index, r.code_sealed, r.name, r.created_at, r.confirmed_at,
         (SELECT count(*) FROM registrations q WHERE q.event_id = r.event_id AND q.status = 'waitlisted' AND q.ticket < r.ticket) AS ahead,
         (SELECT min(c.scanned_at) FROM check_ins c WHERE c.registration_id = r.id) AS used_at,
         (SELECT c.gate FROM check_ins c WHERE c.registration_id = r.id ORDER BY c.scanned_at, c.device_id LIMIT 1) AS used_gate
       FROM registrations r JOIN events v ON v.id = r.event_id WHERE ${where}`,
      params,
    )

  const passOfRow = (row: HeldRow) => passOf({ ...row, code: codes.of(row) }, signer)

  const eventOf = (row: HeldRow): HeldPass['event'] => ({
    id: row.event_id,
    isFair: row.category === 'fair',
    title: row.title,
    startsAt: toIso(row.starts_at),
    endsAt: toIso(row.ends_at),
    doorsOpenAt: toIsoOrNull(row.doors_open_at),
    venue: row.venue,
    address: row.address,
    checkInDesk: row.check_in_desk,
    bring: fromJson<string[]>(row.bring),
    contact: row.contact,
    status: eventStatus(row, clock()),
    sample: row.sample === 1,
  })

  /** Takes a person out of the line; their request, sent again, hears so. */
  async function leaveLine(tx: Queries, eventId: string, userId: string): Promise<Registration | null> {
    const row = await tx.get<Row<'sign_up_line', 'id' | 'key' | 'request_hash'>>(
      'SELECT id, key, request_hash FROM sign_up_line WHERE event_id = ? AND user_id = ?',
      [eventId, userId],
    )
    if (!row) return null
    await deleteIn(tx, 'sign_up_line', [row.id])
    const reply = cancelled(row.id)
    await keepReply(tx, vault, { actor: userId, key: row.key, requestHash: row.request_hash, now: clock() }, reply)
    return reply
  }

  return {
    /** Throws where a sign-up would be refused as things stand, without holding anything. */
    async requireOpen(eventId: string, signUp: SignUp): Promise<void> {
      const event = await db.get<Row<'events'>>("SELECT * FROM events WHERE id = ? AND state = 'published'", [eventId])
      if (!event) return notFound('event')
      requireOpen(event, clock())
      answersFor(event, signUp)
    },

    /** Signs a person up inside the caller's transaction: a seat with its pass, or a place in the queue. */
    async register(tx: Queries, eventId: string, person: Person, signUp: SignUp, id = newId()): Promise<Registration> {
      const now = clock()
      const seats = await holdSeats(tx, eventId)
      if (await liveOf(tx, eventId, person.id))
        throw conflict('duplicate', '你已经报过名了', '一人一场只能报一次，入场码在“我的”里。')
      const answers = answersFor(seats, signUp)
      const { status, ticket } = await takeSeat(tx, seats, now)
      const row = { id, event_id: eventId, code: newCode(), confirmed_at: now, ends_at: seats.ends_at }
      const insert = () =>
        insertRow(
          tx,
          'registrations',
          {
            id,
            event_id: eventId,
            user_id: person.id,
            status,
            ticket,
            ...codes.columns(row.code),
            name: signUp.name ?? person.name,
            phone_sealed: signUp.phone === undefined ? null : vault.seal(signUp.phone),
            answers: JSON.stringify(answers),
            consent_version: registrationConsentVersion,
            consent_at: now,
            created_at: now,
            confirmed_at: status === 'confirmed' ? now : null,
          },
          'ON CONFLICT (code_index) DO NOTHING',
        )
      while ((await insert()) === 0) row.code = newCode()
      return status === 'confirmed'
        ? { id, status, position: null, pass: passOf(row, signer), line: null }
        : { id, status, position: await positionOf(tx, eventId, ticket), pass: null, line: null }
    },

    /** A sign-up as it stands now, with its pass signed anew. */
    async asItIs(tx: Queries, earlier: Registration, person: Person): Promise<Registration> {
      const { id } = earlier
      const [row] = await heldRows(tx, 'r.id = ? AND r.user_id = ?', [id, person.id])
      // Left the line before it was made.
      if (!row) return earlier
      return {
        id,
        status: row.status as Registration['status'],
        position: row.status === 'waitlisted' ? row.ahead + 1 : null,
        pass: row.status === 'confirmed' ? passOfRow(row) : null,
        line: null,
      }
    },

    /** Cancels the person's live sign-up, or takes them out of the line. A pass that opened the door can no longer be cancelled. */
    cancel(eventId: string, person: Person): Promise<Registration> {
      return db.transaction(async tx => {
        const now = clock()
        const seats = await holdSeats(tx, eventId)
        const inLine = await leaveLine(tx, eventId, person.id)
        if (inLine) return inLine
        const live = (await liveOf(tx, eventId, person.id)) ?? notFound('registration')
        if (await tx.get('SELECT 1 AS used FROM check_ins WHERE registration_id = ? LIMIT 1', [live.id]))
          throw conflict('already-used', '已经入场，不能取消', '入场码已经用过，名额不再释放。')
        await updateRow(tx, 'registrations', live.id, { status: 'cancelled', cancelled_at: now })
        await releaseSeat(tx, seats, live.status, now)
        return cancelled(live.id)
      })
    },

    /** Gives back every seat and place in the queue that is still to come and was not used. */
    async leave(userId: string): Promise<void> {
      await db.run('DELETE FROM sign_up_line WHERE user_id = ?', [userId])
      const live = await db.all<Row<'registrations', 'event_id'>>(
        `SELECT r.event_id FROM registrations r JOIN events v ON v.id = r.event_id
         WHERE r.user_id = ? AND r.status <> 'cancelled' AND v.ends_at > ?
           AND NOT EXISTS (SELECT 1 FROM check_ins c WHERE c.registration_id = r.id)`,
        [userId, clock()],
      )
      for (const { event_id } of live) await this.cancel(event_id, { id: userId, name: null })
    },

    async passesOf(userId: string): Promise<HeldPass[]> {
      const rows = await heldRows(db, "r.user_id = ? AND r.status = 'confirmed' AND v.ends_at > ? ORDER BY v.starts_at", [
        userId,
        clock() - keptAfterEvent,
      ])
      return rows.map(row => ({
        ...passOfRow(row),
        holder: maskName(row.name),
        usedAt: toIsoOrNull(row.used_at),
        usedAtGate: row.used_gate,
        event: eventOf(row),
      }))
    },

    async listOf(userId: string): Promise<ListedRegistration[]> {
      const rows = await heldRows(db, 'r.user_id = ? ORDER BY r.created_at DESC, r.id', [userId])
      return rows.map(row => ({
        id: row.id,
        status: row.status,
        position: row.status === 'waitlisted' ? row.ahead + 1 : null,
        createdAt: toIso(row.created_at),
        event: eventOf(row),
      }))
    },
  }
}
export type RegistrationRepository = ReturnType<typeof registrationRepository>

const cancelled = (id: string): Registration => ({ id, status: 'cancelled', position: null, pass: null, line: null })

/** The answers worth keeping; throws where the event is not for this person or something is left open. */
function answersFor(event: Row<'events'>, signUp: SignUp) {
  checkGate(fromJsonOrNull(event.gate), signUp)
  return checkAnswers(fromJson(event.questions), signUp.answers)
}

const liveOf = (tx: Queries, eventId: string, userId: string) =>
  tx.get<Narrow<Row<'registrations', 'id' | 'status'>, { status: LiveStatus }>>(
    "SELECT id, status FROM registrations WHERE event_id = ? AND user_id = ? AND status <> 'cancelled'",
    [eventId, userId],
  )

async function positionOf(tx: Queries, eventId: string, ticket: number): Promise<number> {
  const row = await tx.get<{ ahead: number }>(
    "SELECT count(*) AS ahead FROM registrations WHERE event_id = ? AND status = 'waitlisted' AND ticket < ?",
    [eventId, ticket],
  )
  return (row?.ahead ?? 0) + 1
}
