import { call } from './client'

export const showCardCode = (fairId: string, withPhone: boolean) =>
  call('POST /fairs/:id/card-codes', { params: { id: fairId }, body: { withPhone } })
export const listHandedCards = () => call('GET /me/handed-cards', {})
export const stopHandedCard = (id: string) =>
  call('PUT /me/handed-cards/:id/sharing', { params: { id }, body: { shared: false } })
/** `until` is asked where the consent for the fair has ended. */
export const shareHandedCard = (id: string, until?: string) =>
  call('PUT /me/handed-cards/:id/sharing', { params: { id }, body: { shared: true, ...(until ? { until } : {}) } })
export const listFairCardConsents = () => call('GET /me/consents/:purpose', { params: { purpose: 'fair-card' } })
export const withdrawFairCards = (fairId: string) =>
  call('DELETE /me/consents/:purpose', { params: { purpose: 'fair-card' }, query: { scopeId: fairId } })
