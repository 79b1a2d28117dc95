import type { Outcome } from '../../contract/applications.ts'
import type { ResumeCard } from '../../contract/resume-card.ts'
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
export const apply = (id: string, body: { shareUntil?: string; withPhone: boolean }, idempotencyKey: string) =>
  call('POST /jobs/:id/applications', { params: { id }, body }, { idempotencyKey })
export const withdrawApplication = (id: string) => call('DELETE /me/applications/:id', { params: { id } })
export const sayOutcome = (id: string, outcome: Outcome) =>
  call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome } })
export const stopSharing = (scopeId: string) =>
  call('DELETE /me/consents/:purpose', { params: { purpose: 'resume' }, query: { scopeId } })
