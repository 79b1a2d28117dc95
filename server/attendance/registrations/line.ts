import type { FastifyBaseLogger } from 'fastify'
import type { Registration } from '../../../contract/attendance/registrations.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, deleteIn, insertAll, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { hashOfRequest, type IdempotentRequest, keepReply } from '../../platform/http/idempotency.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { RegistrationRepository, SignUp } from './repository.ts'
import { holdSeats } from './seats.ts'

/** So many sign-ups for one event are made at once in this process; who comes meanwhile stands in line. */
const atOnce = 4
/** Worked off in one transaction: one wait for the disk and for the event's row. */
const batch = 25
/** Whoever's turn comes within so many milliseconds hears nothing of a line. */
const patience = 2000
/** A second, before anything is known of how quickly it goes. */
const usualSpeed = 100

type Place = Row<'sign_up_line', 'id' | 'place' | 'ahead' | 'arrived_at'>

type Waiting = Row<'sign_up_line'> & { name: Row<'users'>['name']; known: Row<'users'>['id'] | null }

type Request = IdempotentRequest & { key: string }

interface Arrival {
  eventId: string
  person: Person
  signUp: SignUp
  request: Request
  log: Pick<FastifyBaseLogger, 'error'>
}

/**
 * The line that forms where many sign up for one event at once. It stands in the database: all servers see the same one,
 * and each works off its front under the lock of the event's row, so that the order of arrival holds across them.
 */
export function signUpLine(db: Database, clock: Clock, vault: Vault, registrations: RegistrationRepository) {
  const underWay = new Map<string, Set<Promise<unknown>>>()
  const comers: { row: Omit<Row<'sign_up_line'>, 'ahead'>; stands: () => void; fails: (error: unknown) => void }[] = []
  const waiters = new Set<{ eventId: string; place: number; done: () => void }>()
  const tended = new Map<string, Promise<void>>()
  let lastPlace = 0

  const isThere = async (eventId: string) =>
    (await db.get('SELECT 1 AS there FROM sign_up_line WHERE event_id = ? LIMIT 1', [eventId])) !== undefined

  const placeOf = (eventId: string, userId: string) =>
    db.get<Place>('SELECT id, place, ahead, arrived_at FROM sign_up_line WHERE event_id = ? AND user_id = ?', [eventId, userId])

  /** Runs `make` where nobody need stand in line; null where somebody does, or enough are under way. */
  async function directly<T>(eventId: string, make: () => Promise<T>): Promise<T | null> {
    const others = underWay.get(eventId) ?? new Set()
    if (others.size >= atOnce) return null
    const work = isThere(eventId).then(isThere => (isThere ? null : make()))
    underWay.set(eventId, others.add(work))
    try {
      return await work
    } finally {
      others.delete(work)
      if (others.size === 0) underWay.delete(eventId)
    }
  }

  /** Whether this request, or another of this person, has its answer already. */
  const isAnswered = async ({ eventId, person, request }: Arrival) =>
    (await db.get(
      `SELECT 1 AS there FROM idempotency_keys WHERE actor = ? AND key = ?
       UNION ALL SELECT 1 FROM registrations WHERE event_id = ? AND user_id = ? AND status <> 'cancelled' LIMIT 1`,
      [request.actor, request.key, eventId, person.id],
    )) !== undefined

  /** Resolves once the person stands in the line. Who comes in the same moment goes in with one statement. */
  function join({ eventId, person, signUp, request }: Arrival, place: number): Promise<void> {
    const row = {
      id: newId(),
      event_id: eventId,
      user_id: person.id,
      place,
      arrived_at: clock(),
      key: request.key,
      request_hash: hashOfRequest(request.request),
      request_sealed: vault.seal(JSON.stringify(signUp)),
    }
    if (comers.length === 0) setImmediate(() => void letIn())
    return new Promise((stands, fails) => comers.push({ row, stands, fails }))
  }

  async function letIn(): Promise<void> {
    const these = comers.splice(0)
    for (const [eventId = '', group] of Map.groupBy(these, comer => comer.row.event_id))
      try {
        const before = await aheadOf(eventId, Number.MAX_SAFE_INTEGER)
        group.sort((a, b) => a.row.place - b.row.place)
        const rows = group.map(({ row }, i) => ({ ...row, ahead: before + i }))
        await insertAll(db, 'sign_up_line', rows, 'ON CONFLICT DO NOTHING')
        for (const { stands } of group) stands()
      } catch (error) {
        for (const { fails } of group) fails(error)
      }
  }

  const aheadOf = async (eventId: string, place: number) =>
    (
      await db.get<{ count: number }>('SELECT count(*) AS count FROM sign_up_line WHERE event_id = ? AND place < ?', [
        eventId,
        place,
      ])
    )?.count ?? 0

  /** Works the line of this event off, once at a time in this process. */
  function tend(eventId: string): Promise<void> {
    const going = tended.get(eventId)
    if (going) return going
    const work = workOff(eventId).finally(() => tended.delete(eventId))
    tended.set(eventId, work)
    return work
  }

  async function workOff(eventId: string): Promise<void> {
    // They came before anybody stood in line.
    await Promise.allSettled(underWay.get(eventId) ?? [])
    for (let rows: Waiting[] = []; ; ) {
      rows = await db.transaction(tx => workOffFront(tx, eventId))
      const upTo = rows.length < batch ? Number.POSITIVE_INFINITY : (rows.at(-1)?.place ?? 0)
      for (const waiter of waiters) if (waiter.eventId === eventId && waiter.place <= upTo) waiter.done()
      if (rows.length < batch) return
    }
  }

  async function workOffFront(tx: Queries, eventId: string): Promise<Waiting[]> {
    const isOpen = await holdSeats(tx, eventId).then(() => true, isRefusal)
    const rows = await tx.all<Waiting>(
      `SELECT l.*, u.name, u.id AS known FROM sign_up_line l LEFT JOIN users u ON u.id = l.user_id
       WHERE l.event_id = ? ORDER BY l.place, l.id LIMIT ${batch}`,
      [eventId],
    )
    if (isOpen) for (const row of rows) if (row.known !== null) await signUp(tx, row)
    await deleteIn(
      tx,
      'sign_up_line',
      rows.map(row => row.id),
    )
    return rows
  }

  /** Null where the key that it was sealed with is gone: the phone sends it again, and nobody behind waits for it. */
  function opened({ request_sealed }: Waiting): SignUp | null {
    try {
      return fromJson<SignUp>(vault.open(request_sealed))
    } catch {
      return null
    }
  }

  /** What is refused leaves no trace: the same request, sent again, hears why. */
  async function signUp(tx: Queries, row: Waiting): Promise<void> {
    const { event_id, user_id, key, request_hash } = row
    const asked = opened(row)
    if (asked === null) return
    try {
      const reply = await registrations.register(tx, event_id, { id: user_id, name: row.name }, asked, row.id)
      await keepReply(tx, vault, { actor: user_id, key, requestHash: request_hash, now: clock() }, reply)
    } catch (error) {
      isRefusal(error)
    }
  }

  /** Resolves when the line was worked off up to this place, or after so many milliseconds. Who came meanwhile may still stand in it. */
  const turn = (eventId: string, place: number, within: number) =>
    new Promise<void>(resolve => {
      const done = () => {
        clearTimeout(timer)
        waiters.delete(waiter)
        resolve()
      }
      const waiter = { eventId, place, done }
      const timer = setTimeout(done, within)
      waiters.add(waiter)
    })

  async function inLine(eventId: string, { id, place, ahead, arrived_at }: Place): Promise<Registration> {
    const now = await aheadOf(eventId, place)
    const gone = ahead - now
    const speed = gone > 0 ? gone / Math.max(1, clock() - arrived_at) : usualSpeed / 1000
    const seconds = Math.max(1, Math.ceil(now / speed / 1000))
    return { id, status: 'in-line', position: null, pass: null, line: { ahead: now, seconds } }
  }

  return {
    /** Makes a sign-up now, or when its turn comes; where that takes longer, says the place in the line. */
    async attend(arrival: Arrival, make: () => Promise<Registration>): Promise<Registration> {
      const { eventId, person, log } = arrival
      // Of the moment of arrival: what is asked of the database until then takes one longer than the other.
      lastPlace = Math.max(lastPlace + 1, clock() * 1000)
      const arrived = lastPlace
      const made = await directly(eventId, make)
      if (made) return made
      if (await isAnswered(arrival)) return make()
      if (!(await placeOf(eventId, person.id))) {
        await registrations.requireOpen(eventId, arrival.signUp)
        await join(arrival, arrived)
      }
      for (const end = performance.now() + patience; ; ) {
        const own = await placeOf(eventId, person.id)
        if (!own) return make()
        const left = end - performance.now()
        if (left <= 0) return inLine(eventId, own)
        const comes = turn(eventId, own.place, left)
        // Where it fails, whoever asks next, here or at another server, goes on.
        tend(eventId).catch(error => log.error({ err: error }, 'sign-up line'))
        await comes
      }
    },

    /** Goes on with every line that a server left behind. */
    async tendAll(): Promise<void> {
      const lines = await db.all<Row<'sign_up_line', 'event_id'>>('SELECT DISTINCT event_id FROM sign_up_line')
      for (const { event_id } of lines) await tend(event_id)
    },
  }
}
export type SignUpLine = ReturnType<typeof signUpLine>

/** False for what a person is told; everything else goes on. */
function isRefusal(error: unknown): false {
  if (error instanceof ProblemError) return false
  throw error
}
