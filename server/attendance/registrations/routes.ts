import type { registrationEndpoints } from '../../../contract/attendance/registrations.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { SignUpLine } from './line.ts'
import type { RegistrationRepository } from './repository.ts'

export const registrationRoutes = (
  registrations: RegistrationRepository,
  line: SignUpLine,
  phoneOf: (userId: string) => Promise<string | null>,
) => {
  /** With the phone that the person saved, where they ask for it. */
  const withPhone = async <B extends { savedPhone?: boolean | undefined; phone?: string | undefined }>(
    body: B,
    userId: string,
  ) => {
    const saved = body.savedPhone && body.phone === undefined ? await phoneOf(userId) : null
    return saved ? { ...body, phone: saved } : body
  }
  return {
    'POST /events/:id/registrations': {
      first: async ({ tx, params, person, body }) =>
        registrations.register(tx, params.id, person, await withPhone(body, person.id)),
      again: ({ tx, person }, earlier) => registrations.asItIs(tx, earlier, person),
      inTurn: async ({ params, person, body, log }, request, make) =>
        line.attend({ eventId: params.id, person, signUp: await withPhone(body, person.id), request, log }, make),
    },
    'DELETE /events/:id/registrations/mine': ({ params, person }) => registrations.cancel(params.id, person),
    'GET /me/registrations': async ({ person }) => ({ items: await registrations.listOf(person.id) }),
    'GET /me/passes': async ({ person }) => ({ items: await registrations.passesOf(person.id) }),
  } satisfies Handlers<typeof registrationEndpoints>
}
