import type { StaffFair } from '../../contract/careers/staff-fairs.ts'
import { consentVersions } from '../../contract/people/consent-versions.ts'
import type { TestApp } from './app.ts'
import { checks } from './fixtures.ts'
import { checkEmployers, importUnchecked } from './upload.ts'
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

/** A fair from nine to twelve on 5 December that anybody may come to, with its booths. */
export async function openFair(t: TestApp) {
  const { id } = await createFair(t)
  await checkEmployers(t)
  await publishFair(t, id)
  return { id, booths: (await t.call('GET /fairs/:id/booths', { params: { id } })).items }
}

/** The link of an employer at a fair, open on a device: its token, and the key to call with. */
export async function openLink(t: TestApp, fairId: string, employerId: string) {
  const body = { employerId, phone: '18600002231' }
  const { path } = await t.call(
    'POST /staff/fairs/:id/employer-links',
    { params: { id: fairId }, body },
    { as: await t.staff('editor') },
  )
  const token = path.replace('/e/', '')
  const opening = { params: { token }, body: { lastFour: '2231' } }
  return { token, as: (await t.call('POST /employer-links/:token/openings', opening)).key }
}

/** Agrees to be asked what came of this fair. */
export const agreeToBeAsked = (t: TestApp, fairId: string, as: string) =>
  t.call(
    'PUT /me/consents/:purpose',
    { params: { purpose: 'fair-follow-up' }, body: { version: consentVersions['fair-follow-up'], scopeId: fairId } },
    { as },
  )

/** Agrees that employers of this fair who scan one's code may see one's card. */
export const agreeToHandOver = (t: TestApp, fairId: string, as: string, endsAt = '2027-01-05T00:00:00+08:00') =>
  t.call(
    'PUT /me/consents/:purpose',
    { params: { purpose: 'fair-card' }, body: { version: consentVersions['fair-card'], scopeId: fairId, endsAt } },
    { as },
  )
