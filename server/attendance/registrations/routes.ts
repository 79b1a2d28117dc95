import type { registrationEndpoints } from '../../../contract/attendance/registrations.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { RegistrationRepository } from './repository.ts'

export const registrationRoutes = (registrations: RegistrationRepository, phoneOf: (userId: string) => Promise<string | null>) =>
  ({
    'POST /events/:id/registrations': {
      first: async ({ tx, params, person, body }) => {
        const saved = body.savedPhone && body.phone === undefined ? await phoneOf(person.id) : null
        return registrations.register(tx, params.id, person, saved ? { ...body, phone: saved } : body)
      },
      again: ({ tx, person }, { id }) => registrations.asItIs(tx, id, person),
    },
    'DELETE /events/:id/registrations/mine': ({ params, person }) => registrations.cancel(params.id, person),
    'GET /me/registrations': async ({ person }) => ({ items: await registrations.listOf(person.id) }),
    'GET /me/passes': async ({ person }) => ({ items: await registrations.passesOf(person.id) }),
  }) satisfies Handlers<typeof registrationEndpoints>
