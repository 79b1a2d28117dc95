import type { placeEndpoints } from '../../contract/places.ts'
import type { Handlers } from '../http/call.ts'
import { notFound } from '../problem.ts'
import type { PlaceRepository } from './repository.ts'

export const placeRoutes = (places: PlaceRepository) =>
  ({
    'GET /places': ({ query }) => places.list(query),
    'GET /places/:id': async ({ params }) => (await places.find(params.id)) ?? notFound('place'),
  }) satisfies Handlers<typeof placeEndpoints>
