import { expect, test } from 'vitest'
import { hour, minute, parseTime } from '../../../../server/platform/clock.ts'
import { insertRow } from '../../../../server/platform/db/database.ts'
import { startApp } from '../../../support/app.ts'

const mondayNine = parseTime('2026-11-23T09:00:00+08:00')

test('of more tickets than a window holds staff see every one, the least time left first', async () => {
  const t = await startApp({ now: mondayNine })
  const { database } = t
  const many = 230
  await database.transaction(async tx => {
    for (let i = 0; i < many; i++)
      await insertRow(tx, 'tickets', {
        id: `many-${i}`,
        question: `第${i}问`,
        status: 'open',
        supporters: i % 2 ? '["commerce"]' : '[]',
        lead: 'culture',
        clock_started_at: mondayNine - ((i * 37) % many) * minute,
        created_at: mondayNine,
        updated_at: mondayNine,
      })
  })
  const pages = async (as: string) => {
    const seen: { id: string; clock: { workedHours: number } }[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: { items: typeof seen; nextCursor: string | null } = await t.call(
        'GET /staff/tickets',
        { query: { limit: 30, ...(cursor ? { cursor } : {}) } },
        { as },
      )
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    }
    return seen
  }
  t.clock.advance(hour)
  const all = await pages(await t.staff('agent', '区文化旅游体育局'))
  expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([many, many])
  const worked = all.map(({ clock }) => clock.workedHours)
  expect(worked).toEqual([...worked].sort((a, b) => b - a))
  expect(await pages(await t.staff('agent', '区商务局'))).toHaveLength(many / 2)
  expect(await pages(await t.staff('agent', '不在名单里的部门'))).toHaveLength(0)
  await t.close()
})
