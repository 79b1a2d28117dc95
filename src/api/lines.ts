import { call } from './client'

export const listLines = (fairId: string) => call('GET /fairs/:id/lines', { params: { id: fairId } })
export const listLineNumbers = () => call('GET /me/line-numbers', {})
export const takeNumber = (fairId: string, employerId: string, idempotencyKey: string) =>
  call('POST /fairs/:id/lines/:employerId/numbers', { params: { id: fairId, employerId } }, { idempotencyKey })
export const leaveLine = (id: string) => call('DELETE /me/line-numbers/:id', { params: { id } })
