import type { World } from '../../../support/world.ts'

interface OwnedRow {
  params: (rows: World['rows']) => Record<string, string>
  body?: object
}

/** Routes that name a row of one person: for everybody else it does not exist. */
export const ownedRows: Record<string, OwnedRow> = {
  'PUT /me/bookings/:id/slot': {
    params: rows => ({ id: rows.booking }),
    body: { startsAt: '2026-12-05T10:00:00+08:00' },
  },
  'DELETE /me/bookings/:id': { params: rows => ({ id: rows.booking }) },
  'DELETE /me/sessions/:id': { params: rows => ({ id: rows.session }) },
  'DELETE /me/applications/:id': { params: rows => ({ id: rows.application }) },
  'PUT /me/applications/:id/outcome': { params: rows => ({ id: rows.application }), body: { outcome: 'talk' } },
  'PUT /me/searches/:id/pause': { params: rows => ({ id: rows.search }), body: { paused: true } },
  'PUT /me/searches/:id/read': { params: rows => ({ id: rows.search }) },
  'DELETE /me/searches/:id': { params: rows => ({ id: rows.search }) },
  'PUT /me/inbox/:id/read': { params: rows => ({ id: rows.message }) },
  'DELETE /events/:id/registrations/mine': { params: rows => ({ id: rows.event }) },
  'GET /tickets/:id': { params: rows => ({ id: rows.ticket }) },
  'POST /tickets/:id/messages': { params: rows => ({ id: rows.ticket }), body: { text: '还想问一句' } },
  'POST /tickets/:id/rating': { params: rows => ({ id: rows.ticket }), body: { score: 5 } },
  'POST /showcase/:id/agreement-link': { params: rows => ({ id: rows.item }) },
  'POST /showcase/nominations/:id/agreement-link': { params: rows => ({ id: rows.nomination }) },
  'PATCH /showcase/:id': { params: rows => ({ id: rows.item }), body: { title: '改过的标题' } },
  'DELETE /showcase/:id': { params: rows => ({ id: rows.item }) },
}

/** Routes of people that name a public row and act on what the caller has there. */
export const onPublicRows = [
  'POST /rooms/:id/bookings',
  'POST /jobs/:id/applications',
  'POST /jobs/:id/reports',
  'GET /me/consents/:purpose',
  'PUT /me/consents/:purpose',
  'DELETE /me/consents/:purpose',
  'POST /events/:id/registrations',
  'PUT /me/favorites/:kind/:id',
  'DELETE /me/favorites/:kind/:id',
  'PUT /showcase/:id/like',
  'DELETE /showcase/:id/like',
  'POST /showcase/:id/reports',
  'POST /showcase/:id/introductions',
  // Nothing happens to what is not one's own.
  'DELETE /showcase/pictures/:id',
  // Whoever holds the link is the person portrayed.
  'PUT /showcase/agreements/:token',
  'PUT /showcase/nominations/agreements/:token',
]

/** Staff routes that name a row and ask for the role alone: content of the district is everybody's who may edit it. */
export const byRoleAlone = [
  'POST /staff/applications/:id/readings',
  'PUT /staff/applications/:id/outcome',
  'GET /staff/jobs/:id',
  'PATCH /staff/jobs/:id',
  'PUT /staff/jobs/:id/publication',
  'GET /staff/employers/:id/contacts',
  'PUT /staff/job-reports/:id/resolution',
  'PUT /staff/employers/:id/verification',
  'POST /staff/fairs/:id/clones',
  'GET /staff/fairs/:id/live',
  'GET /staff/events/:id',
  'PATCH /staff/events/:id',
  'PUT /staff/events/:id/publication',
  'PUT /staff/events/:id/cancellation',
  'GET /staff/events/:id/clashes',
  'GET /staff/events/:id/answers',
  'GET /staff/rooms/:id',
  'PATCH /staff/rooms/:id',
  'PUT /staff/bookings/:id/cancellation',
  'POST /staff/imports/:kind',
  'GET /staff/imports/:id',
  'GET /staff/imports/:id/refused.xlsx',
  'DELETE /staff/imports/:id',
  'GET /staff/policy-drafts/:id',
  'PATCH /staff/policy-drafts/:id',
  'GET /staff/policy-drafts/:id/original',
  'PUT /staff/policy-drafts/:id/publication',
  'PUT /staff/policy-drafts/:id/refusal',
  'PUT /staff/showcase/:id/decision',
  'PUT /staff/showcase/:id/feature',
  'PUT /staff/showcase-nominations/:id/choice',
  'PUT /staff/showcase-introductions/:id/done',
  'POST /staff/tickets/:id/frequent-answers',
  'PUT /staff/frequent-answers/:id/publication',
  'GET /staff/members/:id',
  'PATCH /staff/members/:id',
  'PUT /staff/members/:id/access',
  'DELETE /staff/members/:id/sessions',
  'POST /staff/members/:id/invitation',
  'DELETE /staff/members/:id/totp',
  'PUT /staff/answer-feedback/:id/handling',
  // One's own, or another's for admins; views are by table and always one's own.
  'DELETE /staff/sessions/:id',
  'GET /staff/views/:name',
  'PUT /staff/views/:name',
  'GET /staff/policies/:id/sheet',
  'PUT /staff/policies/:id/sheet',
  'DELETE /staff/policies/:id/sheet',
]

const ticket = (rows: World['rows']) => ({ id: rows.ticket })

/** Staff routes whose rows belong to a department: another department's staff are turned away. */
export const byDepartment: Record<string, OwnedRow> = {
  'GET /staff/tickets/:id': { params: ticket },
  'POST /staff/tickets/:id/claim': { params: ticket },
  'POST /staff/tickets/:id/reply': { params: ticket, body: { text: '答复' } },
  'POST /staff/tickets/:id/whistle': { params: ticket, body: { lead: 'dehua', supporters: [] } },
  'POST /staff/tickets/:id/pause': { params: ticket, body: { text: '请补充' } },
  'POST /staff/tickets/:id/escalate': { params: ticket, body: { reason: '超出权限' } },
  'POST /staff/tickets/:id/close': { params: ticket, body: { reason: '已答复' } },
}
