import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterAll(() => t.close())

const seatsOf = async (id: string) => (await t.call('GET /events/:id', { params: { id } })).seats

test('ten thousand random steps keep the books: seats = confirmed ≤ capacity, and the queue keeps its order', async () => {
  const { id } = await createEvent(t, { capacity: 4, waitlistCapacity: 4 })
  const people = await Promise.all(
    Array.from({ length: 14 }, async (_, i) => ({
      id: (await t.call('GET /me', {}, { as: await t.person(`人${i}`) })).id,
      name: `人${i}`,
    })),
  )
  const capacityOf = { value: 4 }
  const confirmed: string[] = []
  const queue: string[] = []
  let seed = 42
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return seed % below
  }
  const fill = () => {
    while (confirmed.length < capacityOf.value && queue.length > 0) confirmed.push(queue.shift() ?? '')
  }
  const { registrations } = t.services.attendance
  const { staffEvents } = t.services.culture
  const staff = { id: 's', username: 's', role: 'editor' as const, department: null }
  for (let step = 0; step < 10_000; step++) {
    const person = people[random(people.length)]
    if (!person) continue
    const kind = random(20)
    if (kind === 0) {
      const capacity = 1 + random(6)
      const outcome = await staffEvents.update(id, { capacity }, staff, null).then(
        () => 'changed',
        (error: { code: string }) => error.code,
      )
      // Lower than what is taken is refused: nobody ever loses a seat to a smaller hall.
      expect(outcome).toBe(capacity < confirmed.length ? 'capacity-below-taken' : 'changed')
      if (outcome === 'changed') capacityOf.value = capacity
      fill()
    } else if (kind < 11) {
      const outcome = await t.database
        .transaction(tx => registrations.register(tx, id, person, {}))
        .then(reply => reply.status)
        .catch((error: { code: string }) => error.code)
      if (confirmed.includes(person.id) || queue.includes(person.id)) expect(outcome).toBe('duplicate')
      else if (confirmed.length < capacityOf.value) expect([outcome, confirmed.push(person.id)][0]).toBe('confirmed')
      else if (queue.length < 4) expect([outcome, queue.push(person.id)][0]).toBe('waitlisted')
      else expect(outcome).toBe('full')
    } else {
      const done = await registrations.cancel(id, person).then(
        () => true,
        () => false,
      )
      expect(done).toBe(confirmed.includes(person.id) || queue.includes(person.id))
      for (const list of [confirmed, queue]) if (list.includes(person.id)) list.splice(list.indexOf(person.id), 1)
      fill()
    }
    if (step % 250 !== 0) continue
    const rows = await t.database.all<{ user_id: string; status: string }>(
      "SELECT user_id, status FROM registrations WHERE event_id = ? AND status <> 'cancelled' ORDER BY ticket",
      [id],
    )
    expect(rows.filter(row => row.status === 'waitlisted').map(row => row.user_id)).toEqual(queue)
    expect(
      rows
        .filter(row => row.status === 'confirmed')
        .map(row => row.user_id)
        .sort(),
    ).toEqual([...confirmed].sort())
    expect(await seatsOf(id)).toEqual({
      capacity: capacityOf.value,
      taken: confirmed.length,
      left: capacityOf.value - confirmed.length,
      waitlisted: queue.length,
    })
  }
})
