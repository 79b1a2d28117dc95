import type { FastifyRequest } from 'fastify'
import type { Access } from '../../../contract/platform/access.ts'
import { notAllowed, notSignedIn } from '../problem.ts'
import type { Person, Staff } from './call.ts'

/** Knows whose token it is, and what staff may do. */
export interface Authenticator {
  person(token: string): Promise<Person | null>
  staff(token: string): Promise<Staff | null>
  may(staff: Staff, action: Exclude<Access, 'public' | 'person'>): boolean
}

/** The one door: finds out who calls and throws unless the endpoint's access lets them in. */
export async function letIn(
  request: FastifyRequest,
  access: Access,
  authenticator: Authenticator,
): Promise<{ person: Person | null; staff: Staff | null }> {
  const token = bearerToken(request)
  if (access === 'public' || access === 'person') {
    const person = token ? await authenticator.person(token) : null
    if (access === 'person' && !person) throw notSignedIn()
    return { person, staff: null }
  }
  const staff = token ? await authenticator.staff(token) : null
  if (!staff) throw notSignedIn()
  if (!authenticator.may(staff, access)) throw notAllowed()
  return { person: null, staff }
}

export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer ([\w-]{16,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? null
}
