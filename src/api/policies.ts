import type { FeedbackReason } from '../../contract/policies/answer-feedback.ts'
import type { PolicyQuestion } from '../../contract/policies/answers.ts'
import { apiAddress, call } from './client'

export const listPolicies = (query: { topic?: string; cursor?: string }) => call('GET /policies', { query })
export const getPolicy = (id: string) => call('GET /policies/:id', { params: { id }, query: {} })
export const originalAddress = (id: string) => apiAddress(`/policies/${id}/original`)
export const listFrequentQuestions = () => call('GET /policies/questions', {})
export const askPolicy = (body: PolicyQuestion) => call('POST /policies/questions', { body })
export const sayOfAnswer = (id: string, body: { useful: boolean; reason: FeedbackReason | null }) =>
  call('PUT /policies/questions/:id/feedback', { params: { id }, body })
export const listScenes = () => call('GET /scenes', {})
export const getScene = (id: string) => call('GET /scenes/:id', { params: { id } })
