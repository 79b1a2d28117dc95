import type { StaffFair } from '../../contract/careers/staff-fairs.ts'
import type { TestApp } from './app.ts'
import { checks } from './fixtures.ts'
import { importUnchecked } from './upload.ts'
import { jobRow, jobTable } from './workbook.ts'

/** A draft of a fair from nine to twelve on 5 December with two employers of two jobs each, whom nobody has checked. */
export async function createFair(t: TestApp): Promise<StaffFair> {
  const as = { as: await t.staff('editor') }
  const body = {
    title: '青年人才专场',
    startsAt: '2026-12-05T09:00:00+08:00',
    endsAt: '2026-12-05T12:00:00+08:00',
    venue: '德化街',
    organizer: '商圈办',
    capacity: 600,
  }
  const { id } = await t.call('POST /staff/fairs', { body }, as)
  const rows = ['云帆测控', '青禾超市'].flatMap(employer =>
    ['测试工程师', '仓库文员'].map(title => jobRow({ 企业名称: employer, 岗位名称: title })),
  )
  await importUnchecked(t, jobTable(...rows), `?fair=${id}`)
  return t.call('GET /staff/fairs/:id', { params: { id } }, as)
}

/** The same, checked and published. */
export async function publishFair(t: TestApp, id: string): Promise<void> {
  const as = { as: await t.staff('editor') }
  await t.call('PATCH /staff/fairs/:id', { params: { id }, body: { checks } }, as)
  await t.call('PUT /staff/fairs/:id/publication', { params: { id }, body: { published: true } }, as)
}
