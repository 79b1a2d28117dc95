import { call } from './client'

export const getHome = () => call('GET /home', {})
export const resolveScene = (code: string) => call('GET /scene-codes/:code', { params: { code } })
export const searchAll = (q: string) => call('GET /search', { query: { q } })
