import type { RegistrationRequest } from '../../contract/attendance/registrations.ts'
import { call } from './client'

export const register = (eventId: string, body: RegistrationRequest, idempotencyKey: string) =>
  call('POST /events/:id/registrations', { params: { id: eventId }, body }, { idempotencyKey })

export const cancelRegistration = (eventId: string) => call('DELETE /events/:id/registrations/mine', { params: { id: eventId } })

export const listPasses = () => call('GET /me/passes', {})
export const listRegistrations = () => call('GET /me/registrations', {})
