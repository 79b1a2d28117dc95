import type { Place, placeEndpoints } from '../../../contract/culture/places.ts'
import type { staffPlaceEndpoints } from '../../../contract/culture/staff-places.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { PreviewRepository } from '../previews.ts'
import type { PlaceRepository } from './repository.ts'
import type { StaffPlaceRepository } from './staff-repository.ts'

export const placeRoutes = (places: PlaceRepository, preview: (id: string) => Promise<Place | null>) =>
  ({
    'GET /places': ({ query }) => places.list(query),
    'GET /places/:id': async ({ params }) => (await places.find(params.id)) ?? (await preview(params.id)) ?? notFound('place'),
  }) satisfies Handlers<typeof placeEndpoints>

export const staffPlaceRoutes = (places: StaffPlaceRepository, previews: PreviewRepository) =>
  ({
    'GET /staff/places': ({ query }) => places.list(query),
    'GET /staff/place-positions': async () => ({ items: await places.positions() }),
    'POST /staff/places': ({ tx, body, staff }) => places.create(tx, body, staff),
    'GET /staff/places/:id': ({ params }) => places.find(params.id),
    'PATCH /staff/places/:id': ({ params, body, staff, ifMatch }) => places.update(params.id, body, staff, ifMatch),
    'PUT /staff/places/:id/publication': ({ params, body, staff }) => places.setPublication(params.id, body.published, staff),
    'PUT /staff/places/:id/check': ({ params, staff }) => places.check(params.id, staff),
    'POST /staff/place-previews': ({ body, staff }) => previews.put('place', body, staff),
  }) satisfies Handlers<typeof staffPlaceEndpoints>
