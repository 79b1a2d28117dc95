import type { FollowUpAnswer } from '../../contract/careers/follow-ups.ts'
import { consentVersions } from '../../contract/people/consent-versions.ts'
import { call } from './client'

const purpose = 'fair-follow-up' as const

export const getFollowUp = (id: string) => call('GET /me/fair-follow-ups/:id', { params: { id } })
export const answerFollowUp = (id: string, answer: FollowUpAnswer) =>
  call('PUT /me/fair-follow-ups/:id/answer', { params: { id }, body: { answer } })
export const getFairResults = (id: string) => call('GET /fairs/:id/results', { params: { id } })
export const listFairResults = () => call('GET /fair-results', {})
export const listFollowUpConsents = () => call('GET /me/consents/:purpose', { params: { purpose } })
export const agreeToBeAsked = (fairId: string) =>
  call('PUT /me/consents/:purpose', { params: { purpose }, body: { version: consentVersions[purpose], scopeId: fairId } })
/** What was said goes with it. */
export const stopBeingAsked = (fairId: string) =>
  call('DELETE /me/consents/:purpose', { params: { purpose }, query: { scopeId: fairId } })
