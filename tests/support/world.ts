import { consentVersions } from '../../contract/people/consent-versions.ts'
import { insertRow } from '../../server/platform/db/database.ts'
import type { TestApp } from './app.ts'
import { canary, spoken } from './canary.ts'
import { agreeToHandOver, openFair, openLink } from './fair.ts'
import { createEvent, createRoom } from './fixtures.ts'
import { submission } from './showcase.ts'
import { importJobs } from './upload.ts'
import { jobRow, jobTable } from './workbook.ts'

export interface World {
  owner: string
  other: string
  /** Rows of the owner, by the route's noun. */
  rows: {
    booking: string
    message: string
    event: string
    room: string
    job: string
    session: string
    application: string
    number: string
    card: string
    followUp: string
    search: string
    ticket: string
    item: string
    nomination: string
    need: string
    proposal: string
  }
  secrets: string[]
}

/** One person with something of everything, and a second one who has no business with it. */
export async function createWorld(t: TestApp): Promise<World> {
  await importJobs(t, jobTable(jobRow()))
  const job = (await t.call('GET /jobs', { query: {} })).items[0]?.id ?? ''
  const event = await createEvent(t, { capacity: 1, waitlistCapacity: 1 })
  const { roomId } = await createRoom(t)
  const owner = await t.person(canary.name)
  const other = await t.person('韩梅梅')
  const as = { as: owner }
  await t.call(
    'POST /events/:id/registrations',
    { params: { id: event.id }, body: { name: canary.name, phone: canary.phone, consent: true } },
    as,
  )
  const booking = await t.call(
    'POST /rooms/:id/bookings',
    { params: { id: roomId }, body: { startsAt: '2026-12-05T09:00:00+08:00' } },
    as,
  )
  await t.call('PUT /me/favorites/:kind/:id', { params: { kind: 'event', id: event.id } }, as)
  // A change of the event is what fills an inbox.
  const change = { params: { id: event.id }, body: { reason: '下雨' } }
  await t.call('PUT /staff/events/:id/cancellation', change, { as: await t.staff('editor') })
  const message = (await t.call('GET /me/inbox', {}, as)).items[0]?.id ?? ''
  await t.call('PATCH /me', { body: { school: canary.school, wishes: canary.wish } }, as)
  const application = await t.call(
    'POST /jobs/:id/applications',
    { params: { id: job }, body: { shareUntil: '2027-01-05T00:00:00+08:00' } },
    as,
  )
  await t.call('POST /staff/applications/:id/readings', { params: { id: application.id } }, { as: await t.staff('editor') })
  const search = await t.call('POST /me/searches', { body: { label: canary.search, filters: { degree: 'bachelor' } } }, as)
  const fair = await openFair(t)
  const booth = { id: fair.id, employerId: fair.booths[0]?.employer.id ?? '' }
  await t.call(
    'PUT /staff/fairs/:id/lines/:employerId',
    { params: booth, body: { state: 'open' } },
    { as: await t.staff('scanner') },
  )
  const number = await t.call('POST /fairs/:id/lines/:employerId/numbers', { params: booth }, as)
  const link = await openLink(t, fair.id, booth.employerId)
  await agreeToHandOver(t, fair.id, owner)
  const { token } = await t.call('POST /fairs/:id/card-codes', { params: { id: fair.id }, body: { withPhone: false } }, as)
  const card = await t.call(
    'POST /employer-links/:token/handed-cards',
    { params: { token: link.token }, body: { code: token } },
    { as: link.as },
  )
  const reading = { params: { token: link.token, id: card.id } }
  await t.call('POST /employer-links/:token/handed-cards/:id/readings', reading, { as: link.as })
  const { id } = await t.call('GET /me', {}, as)
  const asked = { id: 'asked-after-the-fair', user_id: id, fair_id: fair.id, round: 'after', asked_at: t.clock.now } as const
  await insertRow(t.database, 'fair_follow_ups', asked)
  const purpose = 'fair-follow-up'
  const agreed = { version: consentVersions[purpose], scopeId: fair.id }
  await t.call('PUT /me/consents/:purpose', { params: { purpose }, body: agreed }, as)
  const ticket = await t.call('POST /tickets', { body: { question: spoken.question } }, as)
  const lead = { params: { id: ticket.id }, body: { lead: 'talent', supporters: [] } }
  await t.call('POST /staff/tickets/:id/whistle', lead, { as: await t.staff('admin') })
  const proposal = { award: '青年之星' as const, nominee: '金丝雀乙', reason: '金丝雀的理由' }
  const nomination = await t.call('POST /showcase/nominations', { body: proposal }, as)
  const item = await t.call('POST /showcase', { body: submission({ title: spoken.title }) }, as)
  const wish = { raisedBy: 'youth' as const, title: '金丝雀要的东西', text: '金丝雀的难处' }
  const need = await t.call('POST /needs', { body: wish }, as)
  const idea = await t.call('POST /proposals', { body: { title: '金丝雀提的事', text: '金丝雀的想法' } }, as)
  const second = await t.services.people.accounts.signIn(
    { provider: 'demo', subject: canary.name, name: canary.name },
    '浏览器 · Mac 电脑',
  )
  const session = (await t.call('GET /me/sessions', {}, as)).items.find(item => !item.isThis)?.id ?? ''
  return {
    owner,
    other,
    rows: {
      booking: booking.id,
      message,
      event: event.id,
      room: roomId,
      job,
      session,
      application: application.id,
      number: number.id,
      card: card.id,
      followUp: 'asked-after-the-fair',
      search: search.id,
      ticket: ticket.id,
      item: item.id,
      nomination: nomination.id,
      need: need.id,
      proposal: idea.id,
    },
    secrets: [...Object.values(canary), owner, second.token],
  }
}

/** A row that a path may be about, by the nouns in it: the event where it names none of the others. */
export function rowIn(rows: World['rows'], path: string): string {
  const nouns: [string, string][] = [
    ['/jobs', rows.job],
    ['/rooms', rows.room],
    ['/applications', rows.application],
    ['/bookings', rows.booking],
    ['-nominations', rows.nomination],
    ['/showcase', rows.item],
    ['/tickets', rows.ticket],
    ['/needs', rows.need],
    ['/proposals', rows.proposal],
  ]
  return nouns.find(([noun]) => path.includes(noun))?.[1] ?? rows.event
}
