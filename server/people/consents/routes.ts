import type { consentEndpoints } from '../../../contract/people/consents.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { ConsentRepository } from './repository.ts'

export const consentRoutes = (consents: ConsentRepository, withdrawProfile: (userId: string) => Promise<void>) =>
  ({
    'GET /me/consents': async ({ person }) => ({ items: await consents.list(person.id) }),
    'GET /me/consents/:purpose': async ({ person, params }) => ({ items: await consents.list(person.id, params.purpose) }),
    'PUT /me/consents/:purpose': ({ person, params, body }) => consents.give(person.id, params.purpose, body),
    'DELETE /me/consents/:purpose': async ({ person, params, query }) => {
      await consents.withdraw(person.id, params.purpose, query.scopeId)
      // Without consent to keep it the card goes.
      if (params.purpose === 'profile') await withdrawProfile(person.id)
      return null
    },
  }) satisfies Handlers<typeof consentEndpoints>
