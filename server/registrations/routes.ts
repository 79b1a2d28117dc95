import type { registrationEndpoints } from '../../contract/registrations.ts'
import type { Handlers } from '../http/call.ts'
import type { RegistrationRepository } from './repository.ts'

export const registrationRoutes = (registrations: RegistrationRepository) =>
  ({
    'POST /events/:id/registrations': ({ tx, params, person, body }) => registrations.register(tx, params.id, person, body),
    'DELETE /events/:id/registrations/mine': ({ params, person }) => registrations.cancel(params.id, person),
    'GET /me/registrations': async ({ person }) => ({ items: await registrations.listOf(person.id) }),
    'GET /me/passes': async ({ person }) => ({ items: await registrations.passesOf(person.id) }),
  }) satisfies Handlers<typeof registrationEndpoints>
