import { call } from './client'

export const listInbox = () => call('GET /me/inbox', {})
export const markRead = (id: string) => call('PUT /me/inbox/:id/read', { params: { id } })
