import type { savedSearchEndpoints } from '../../contract/saved-searches.ts'
import type { Handlers } from '../http/call.ts'
import type { SavedSearchRepository } from './repository.ts'

export const savedSearchRoutes = (searches: SavedSearchRepository) =>
  ({
    'GET /me/searches': async ({ person }) => ({ items: await searches.list(person.id) }),
    'POST /me/searches': ({ tx, person, body }) => searches.create(tx, person.id, body.label, body.filters),
    'DELETE /me/searches/:id': async ({ person, params }) => {
      await searches.remove(person.id, params.id)
      return null
    },
  }) satisfies Handlers<typeof savedSearchEndpoints>
