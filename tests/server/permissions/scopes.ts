import type { World } from '../../support/world.ts'

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
  'DELETE /me/searches/:id': { params: rows => ({ id: rows.search }) },
  'PUT /me/inbox/:id/read': { params: rows => ({ id: rows.message }) },
  'DELETE /events/:id/registrations/mine': { params: rows => ({ id: rows.event }) },
}

/** Routes of people that name a public row and act on what the caller has there. */
export const onPublicRows = [
  'POST /rooms/:id/bookings',
  'POST /jobs/:id/applications',
  'GET /me/consents/:purpose',
  'PUT /me/consents/:purpose',
  'DELETE /me/consents/:purpose',
  'POST /events/:id/registrations',
  'PUT /me/favorites/:kind/:id',
  'DELETE /me/favorites/:kind/:id',
]

/** Staff routes that name a row and ask for the role alone: content of the district is everybody's who may edit it. */
export const byRoleAlone = [
  'POST /staff/applications/:id/readings',
  'PUT /staff/applications/:id/outcome',
  'GET /staff/jobs/:id',
  'PATCH /staff/jobs/:id',
  'PUT /staff/jobs/:id/publication',
  'PUT /staff/employers/:id/verification',
  'POST /staff/fairs/:id/clones',
  'GET /staff/fairs/:id/live',
  'GET /staff/events/:id',
  'PATCH /staff/events/:id',
  'PUT /staff/events/:id/publication',
  'PUT /staff/events/:id/cancellation',
  'GET /staff/events/:id/clashes',
  'GET /staff/events/:id/answers',
  'POST /staff/imports/:kind',
  'GET /staff/imports/:id',
  'GET /staff/imports/:id/refused.xlsx',
  'DELETE /staff/imports/:id',
]

/** Staff routes whose rows belong to a department: another department's staff get 404. */
export const byDepartment: Record<string, OwnedRow> = {}
