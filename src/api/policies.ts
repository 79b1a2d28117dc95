import { call } from './client'

export const listPolicies = (query: { q?: string; topic?: string; cursor?: string }) => call('GET /policies', { query })
export const getPolicy = (id: string) => call('GET /policies/:id', { params: { id }, query: {} })
