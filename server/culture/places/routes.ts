import type { placeEndpoints } from '../../../contract/culture/places.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { PlaceRepository } from './repository.ts'

export const placeRoutes = (places: PlaceRepository) =>
  ({
    'GET /places': ({ query }) => places.list(query),
    'GET /places/:id': async ({ params }) => (await places.find(params.id)) ?? notFound('place'),
  }) satisfies Handlers<typeof placeEndpoints>
