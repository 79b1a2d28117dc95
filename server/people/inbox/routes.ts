import type { inboxEndpoints } from '../../../contract/people/inbox.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { InboxRepository } from './repository.ts'

export const inboxRoutes = (inbox: InboxRepository) =>
  ({
    'GET /me/inbox': ({ person }) => inbox.list(person.id),
    'PUT /me/inbox/:id/read': async ({ person, params }) => {
      await inbox.read(person.id, params.id)
      return null
    },
  }) satisfies Handlers<typeof inboxEndpoints>
