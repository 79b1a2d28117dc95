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

/** Who calls; at most one of them. */
export interface Actor {
  person: Person | null
  staff: Staff | null
}

/** Whose token came with a request, of the kind that the endpoint is for. */
export async function whoCalls(request: FastifyRequest, access: Access, authenticator: Authenticator): Promise<Actor> {
  const token = bearerToken(request)
  if (!token) return { person: null, staff: null }
  return access === 'public' || access === 'person'
    ? { person: await authenticator.person(token), staff: null }
    : { person: null, staff: await authenticator.staff(token) }
}

/** The one door: throws unless the endpoint's access lets them in. */
export function letIn({ person, staff }: Actor, access: Access, authenticator: Authenticator): void {
  if (access === 'public') return
  if (access === 'person') {
    if (!person) throw notSignedIn()
    return
  }
  if (!staff) throw notSignedIn()
  if (!authenticator.may(staff, access)) throw notAllowed()
}

export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer ([\w-]{16,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? null
}
