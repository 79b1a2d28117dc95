import type { staffWalkEndpoints } from '../../../contract/culture/staff-walks.ts'
import type { Walk, walkEndpoints } from '../../../contract/culture/walks.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { PreviewRepository } from '../previews.ts'
import type { WalkRepository } from './repository.ts'
import type { StaffWalkRepository } from './staff-repository.ts'

export const walkRoutes = (walks: WalkRepository, preview: (id: string) => Promise<Walk | null>) =>
  ({
    'GET /walks': async () => ({ items: await walks.list() }),
    'GET /walks/:id': async ({ params }) => (await walks.find(params.id)) ?? (await preview(params.id)) ?? notFound('walk'),
  }) satisfies Handlers<typeof walkEndpoints>

export const staffWalkRoutes = (walks: StaffWalkRepository, previews: PreviewRepository) =>
  ({
    'GET /staff/walks': ({ query }) => walks.list(query),
    'POST /staff/walks': ({ tx, body, staff }) => walks.create(tx, body, staff),
    'GET /staff/walks/:id': ({ params }) => walks.find(params.id),
    'PATCH /staff/walks/:id': ({ params, body, staff, ifMatch }) => walks.update(params.id, body, staff, ifMatch),
    'PUT /staff/walks/:id/publication': ({ params, body, staff }) => walks.setPublication(params.id, body.published, staff),
    'POST /staff/walk-previews': ({ body, staff }) => previews.put('walk', body, staff),
  }) satisfies Handlers<typeof staffWalkEndpoints>
