import { registrationState } from '../../culture/events/rules.ts'
import { eventLink, tell } from '../../people/inbox/tell.ts'
import { writtenTime } from '../../platform/clock.ts'
import { type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { conflict, notFound } from '../../platform/problem.ts'

/** Reads an event's seats and holds them for this transaction: whoever else wants them waits here. */
export async function holdSeats(tx: Queries, eventId: string): Promise<Row<'events'>> {
  const held = await tx.run("UPDATE events SET next_ticket = next_ticket WHERE id = ? AND state = 'published'", [eventId])
  const row = held === 1 ? await tx.get<Row<'events'>>('SELECT * FROM events WHERE id = ?', [eventId]) : undefined
  return row ?? notFound('event')
}

/** Takes a seat or a place in the queue; throws with the reason where there is neither. */
export async function takeSeat(
  tx: Queries,
  seats: Row<'events'>,
  now: number,
): Promise<{ status: 'confirmed' | 'waitlisted'; ticket: number }> {
  if (requireOpen(seats, now) === 'open') {
    await tx.run('UPDATE events SET taken = taken + 1, next_ticket = next_ticket + 1 WHERE id = ?', [seats.id])
    return { status: 'confirmed', ticket: seats.next_ticket }
  }
  await tx.run('UPDATE events SET waitlisted = waitlisted + 1, next_ticket = next_ticket + 1 WHERE id = ?', [seats.id])
  return { status: 'waitlisted', ticket: seats.next_ticket }
}

/** Whether there is a seat or a place in the queue; throws with the reason where there is neither. */
export function requireOpen(seats: Row<'events'>, now: number): 'open' | 'waitlist' {
  const state = registrationState(seats, now)
  if (state === 'open' || state === 'waitlist') return state
  throw refusal(state, seats)
}

/** Gives a live registration's seat back; the first in the queue gets it in the same transaction. */
export async function releaseSeat(
  tx: Queries,
  seats: Row<'events'>,
  status: 'confirmed' | 'waitlisted',
  now: number,
): Promise<void> {
  const counter = status === 'confirmed' ? 'taken' : 'waitlisted'
  await tx.run(`UPDATE events SET ${counter} = ${counter} - 1 WHERE id = ?`, [seats.id])
  await promote(tx, seats.id, now)
}

/** Fills free seats from the queue in its order. Gives the ids of the registrations that moved up. */
export async function promote(tx: Queries, eventId: string, now: number): Promise<string[]> {
  const seats = await tx.get<Row<'events'>>('SELECT * FROM events WHERE id = ?', [eventId])
  if (!seats || seats.capacity === null || seats.cancelled_reason !== null || now >= seats.ends_at) return []
  const free = seats.capacity - seats.taken
  if (free <= 0 || seats.waitlisted === 0) return []
  const next = await tx.all<Row<'registrations', 'id' | 'user_id'>>(
    "SELECT id, user_id FROM registrations WHERE event_id = ? AND status = 'waitlisted' ORDER BY ticket LIMIT ?",
    [eventId, free],
  )
  for (const { id } of next) await updateRow(tx, 'registrations', id, { status: 'confirmed', confirmed_at: now })
  await tx.run('UPDATE events SET taken = taken + ?, waitlisted = waitlisted - ? WHERE id = ?', [
    next.length,
    next.length,
    eventId,
  ])
  const message = {
    title: `候补补上了：${seats.title}`,
    text: `有了空位，已经给你留好。${writtenTime(seats.starts_at)} 开始，入场码在“我的”里；来不了请取消，让给后面的人。`,
    link: eventLink(seats),
  }
  await tell(
    tx,
    next.map(row => row.user_id),
    message,
    now,
  )
  return next.map(row => row.id)
}

function refusal(state: 'none' | 'not-yet' | 'closed' | 'full', seats: Row<'events'>) {
  const when = (time: number | null) => (time === null ? '' : writtenTime(time))
  switch (state) {
    case 'full':
      return conflict('full', '名额和候补都满了', '这一场已经没有位置，可以看看别的场次。')
    case 'none':
      return conflict('closed', '这个活动不用报名', '直接到现场参加就行。')
    case 'not-yet':
      return conflict('closed', '报名还没开始', `${when(seats.registration_opens_at)} 开始报名，到时再来。`)
    case 'closed':
      return conflict(
        'closed',
        '报名已经结束',
        seats.cancelled_reason ? `活动已取消：${seats.cancelled_reason}` : '可以看看别的场次。',
      )
  }
}
