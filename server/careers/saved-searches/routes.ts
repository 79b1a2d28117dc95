import type { savedSearchEndpoints } from '../../../contract/careers/saved-searches.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { SavedSearchRepository } from './repository.ts'

export const savedSearchRoutes = (searches: SavedSearchRepository) =>
  ({
    'GET /me/searches': async ({ person }) => ({ items: await searches.list(person.id) }),
    'POST /me/searches': {
      first: ({ tx, person, body }) => searches.create(tx, person.id, body.label, body.filters),
      again: ({ person }, { id }) => searches.find(person.id, id),
    },
    'PUT /me/searches/:id/pause': ({ person, params, body }) => searches.pause(person.id, params.id, body.paused),
    'PUT /me/searches/:id/read': async ({ person, params }) => {
      await searches.markSeen(person.id, params.id)
      return null
    },
    'DELETE /me/searches/:id': async ({ person, params }) => {
      await searches.remove(person.id, params.id)
      return null
    },
  }) satisfies Handlers<typeof savedSearchEndpoints>
