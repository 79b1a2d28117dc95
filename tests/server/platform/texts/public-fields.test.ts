import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint, Endpoints } from '../../../../contract/platform/endpoint.ts'
import { personalFaults } from '../../../../server/platform/texts/public-texts.ts'
import { readWordLists } from '../../../../server/word-lists.ts'
import { freeTextsIn } from '../../../support/contract-inputs.ts'

const { personal, showcase } = readWordLists()

/** Who reads the words that an endpoint takes, where not everybody does. */
const readByFew = {
  'whoever wrote them': [
    'POST /me/searches',
    'PATCH /me',
    'PUT /me/phone',
    'PUT /me/consents/:purpose',
    'PUT /staff/views/:name',
  ],
  'staff, and whoever asked': [
    'POST /tickets',
    'POST /feedback',
    'POST /tickets/:id/messages',
    'POST /tickets/:id/rating',
    'POST /staff/tickets/:id/reply',
    'POST /staff/tickets/:id/whistle',
    'POST /staff/tickets/:id/hand-over',
    'POST /staff/tickets/:id/pause',
    'POST /staff/tickets/:id/escalate',
    'POST /staff/tickets/:id/phone-readings',
    'POST /staff/reply-templates',
    'PUT /staff/reply-templates/:id',
    'POST /jobs/:id/reports',
    'PUT /staff/job-reports/:id/resolution',
    'POST /showcase/:id/reports',
    'POST /showcase/:id/introductions',
    'PUT /staff/showcase/:id/decision',
    'POST /staff/employers/:id/contacts',
    'PUT /staff/employers/:id/verification',
    'PUT /staff/bookings/:id/cancellation',
    'POST /events/:id/registrations',
    'POST /jobs/:id/applications',
    'PUT /employer-links/:token/visit',
  ],
  'staff, in the audit trail': [
    'POST /staff/job-batches',
    'POST /staff/job-exports',
    'POST /staff/outcomes/exports',
    'POST /staff/audit/exports',
    'POST /staff/events/:id/door-lists',
    'PUT /staff/policies/:id/publication',
    'PUT /staff/policy-drafts/:id/refusal',
    'PUT /staff/members/:id/access',
    'PUT /staff/word-lists/:name',
    'PUT /staff/holidays/:year',
  ],
  'whoever tries it': [
    'POST /staff/departments/trial',
    'POST /staff/signposts/trial',
    'POST /staff/word-lists/:name/trial',
    'POST /staff/policies/:id/trial',
    'POST /policies/questions',
    'POST /benefits/assessment',
    'POST /staff/events/:id/name-searches',
  ],
  'nobody: names, codes and secrets': [
    'PUT /staff/fairs/:id/booths/:number',
    'POST /staff/fairs/:id/employer-links',
    'POST /employer-links/:token/handed-cards',
    'POST /staff/needs/sources',
    'POST /staff/room-check-ins',
    'POST /staff/check-ins',
    'POST /staff/check-ins/batch',
    'PUT /staff/events/:id/devices/:deviceId',
    'POST /staff/events/:id/departures',
    'POST /session',
    'POST /staff/session',
    'POST /staff/members',
    'PATCH /staff/members/:id',
    'PUT /staff/invitations/:token',
    'PUT /staff/password',
    'PUT /staff/totp',
    'POST /wechat/messages',
    'POST /program-errors',
  ],
  'values of a list, that a person confirms beside the document': [
    'POST /staff/policies/:id/facts',
    'PUT /staff/policies/:id/facts/:fact',
  ],
}
/** Everybody reads them, and their pillar looks them through in its own way. */
const readByItsPillar = ['POST /showcase', 'PATCH /showcase/:id', 'POST /showcase/nominations', 'PATCH /staff/import-drafts/:id']

const textsOf = ({ body }: Endpoint) => (body === undefined || body === 'file' ? [] : freeTextsIn(body))
const unplaced = (all: Endpoints) => {
  const placed = new Set([...Object.values(readByFew).flat(), ...readByItsPillar])
  return Object.entries(all).flatMap(([key, endpoint]) =>
    textsOf(endpoint).length > 0 && !endpoint.becomesPublic && !placed.has(key) ? [key] : [],
  )
}

test('every text that a request takes is looked through before everybody reads it, or read by few', () => {
  expect(unplaced(endpoints)).toEqual([])
  const stale = [...Object.values(readByFew).flat(), ...readByItsPillar].filter(key => {
    const endpoint = (endpoints as Endpoints)[key]
    return endpoint === undefined || endpoint.becomesPublic || textsOf(endpoint).length === 0
  })
  expect(stale).toEqual([])
})

test('an endpoint that nobody placed would be seen', () => {
  const body = z.strictObject({ day: z.iso.date(), text: z.string() })
  expect(unplaced({ 'POST /walls': { summary: '留言', access: 'public', body, response: z.null() } })).toEqual(['POST /walls'])
})

/** Names of rows and addresses of pages: what they point at has to be there. */
const isName = (path: readonly string[]) =>
  /(?:^|\.)(?:\w*Id|id|key|url|from\.policy|updates|replaces)(?:\.0)?$/.test(path.join('.'))

const valueAt = (path: readonly string[], text: string): unknown =>
  path.reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), text)

const ways = [
  '联系 13912345678',
  '１３９ １２３４ ５６７８',
  '一三九一二三四五六七八',
  '加微信 lin_hr7',
  'QQ：12345678',
  'lin#qq.com',
  '身份证 11010519491231002X',
]
const publicTexts = Object.entries(endpoints as Endpoints).flatMap(([key, endpoint]) =>
  endpoint.becomesPublic
    ? textsOf(endpoint)
        .filter(path => !isName(path))
        .map(path => [key, path.join('.'), path] as const)
    : [],
)

test('there are many public texts', () => expect(publicTexts.length).toBeGreaterThan(100))

test.each(publicTexts)('%s refuses at %s whatever leads to a person, and says what to do', (_, name, path) => {
  for (const way of ways) {
    const faults = personalFaults(valueAt(path, way), personal)
    expect([way, faults.map(fault => fault.path)]).toEqual([way, [name]])
    expect(faults[0]?.message).toMatch(/公开后谁都能看到：.*请/)
  }
})

test('the showcase refuses the same ways at the field', () => {
  for (const way of ways) expect(() => showcase.refuseContacts({ story: way })).toThrow(/正文里有联系方式“.+”，请去掉/)
})
