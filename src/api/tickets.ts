import { call } from './client'

export const listTickets = (cursor?: string) => call('GET /me/tickets', { query: cursor ? { cursor } : {} })
export const getTicket = (id: string) => call('GET /tickets/:id', { params: { id } })

export const askPerson = (question: string, contextQuestionId: string, idempotencyKey: string) =>
  call('POST /tickets', { body: { question, ...(contextQuestionId ? { contextQuestionId } : {}) } }, { idempotencyKey })

export const giveFeedback = (
  kind: 'complaint' | 'suggestion',
  text: string,
  /** The department that is complained of; null for none. */
  about: string | null,
  idempotencyKey: string,
) => call('POST /feedback', { body: { kind, text, ...(about ? { about } : {}) } }, { idempotencyKey })

export const listDepartments = () => call('GET /departments', {})

export const addMessage = (id: string, text: string, idempotencyKey: string) =>
  call('POST /tickets/:id/messages', { params: { id }, body: { text } }, { idempotencyKey })

export const rateTicket = (id: string, score: number, idempotencyKey: string) =>
  call('POST /tickets/:id/rating', { params: { id }, body: { score } }, { idempotencyKey })

export const listFrequentAnswers = () => call('GET /frequent-answers', { query: { limit: 5 } })

export const getServiceBoard = () => call('GET /service-board', {})
