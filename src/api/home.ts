import { call } from './client'

export const getHome = () => call('GET /home', {})
export const resolveScene = (code: string) => call('GET /scene-codes/:code', { params: { code } })
/** The mini-program code of a page as a data address; null where there is none. */
export const getScenePicture = (code: string) => call('GET /scene-codes/:code/picture', { params: { code } })
export const searchAll = (q: string) => call('GET /search', { query: { q } })
export const popularSearches = () => call('GET /search/popular', {})
export const suggest = (q: string) => call('GET /search/suggestions', { query: { q } })
