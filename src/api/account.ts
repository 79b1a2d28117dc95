import type { Outcome } from '../../contract/careers/applications.ts'
import type { SavedSearch } from '../../contract/careers/saved-searches.ts'
import { consentVersions } from '../../contract/people/consent-versions.ts'
import type { ResumeCard } from '../../contract/people/resume-card.ts'
import { call } from './client'

export const getMe = () => call('GET /me', {})
export const changeMe = (body: Partial<ResumeCard> & { name?: string | null }) => call('PATCH /me', { body })
export const deleteMe = () => call('DELETE /me', {})
export const exportMe = () => call('GET /me/export', {})
export const getPrivacy = () => call('GET /privacy', {})
export const listSignIns = () => call('GET /session/providers', {})
export const sendPhoneCode = (phone: string) => call('POST /session/phone-codes', { body: { phone } })
export const listMessageTemplates = () => call('GET /wechat/templates', {})
export const listDevices = () => call('GET /me/sessions', {})
export const endDevice = (id: string) => call('DELETE /me/sessions/:id', { params: { id } })
export const endEveryDevice = () => call('DELETE /me/sessions', {})
export const listApplications = () => call('GET /me/applications', {})
export interface ApplicationRequest {
  fairId?: string
  shareUntil?: string
  withPhone: boolean
  phone?: string
}

export const apply = (id: string, body: ApplicationRequest, idempotencyKey: string) =>
  call('POST /jobs/:id/applications', { params: { id }, body }, { idempotencyKey })
export const withdrawApplication = (id: string) => call('DELETE /me/applications/:id', { params: { id } })
export const sayOutcome = (id: string, outcome: Outcome) =>
  call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome } })
/** `scopeIds`: the job, and the fair where it was handed in at one. */
export const stopSharing = (scopeIds: string[]) =>
  Promise.all(
    scopeIds.map(scopeId => call('DELETE /me/consents/:purpose', { params: { purpose: 'resume' }, query: { scopeId } })),
  )
/** Lets the employer of a job see what was sent to it, again or for longer. */
export const share = (jobId: string, endsAt: string) => agree('resume', jobId, endsAt)
export const agree = (purpose: 'resume' | 'fair-card', scopeId: string, endsAt: string) =>
  call('PUT /me/consents/:purpose', { params: { purpose }, body: { version: consentVersions[purpose], scopeId, endsAt } })
export const savePhone = (code: string) => call('PUT /me/phone', { body: { code } })
export const listSearches = () => call('GET /me/searches', {})
export const saveSearch = (body: Pick<SavedSearch, 'label' | 'filters'>, idempotencyKey: string) =>
  call('POST /me/searches', { body }, { idempotencyKey })
export const pauseSearch = (id: string, paused: boolean) =>
  call('PUT /me/searches/:id/pause', { params: { id }, body: { paused } })
export const markSearchRead = (id: string) => call('PUT /me/searches/:id/read', { params: { id } })
export const forgetSearch = (id: string) => call('DELETE /me/searches/:id', { params: { id } })
export const forgetPhone = () => call('DELETE /me/phone', {})
