import { call } from './client'
import { fetchedHome } from './first-screen'

export const getHome = async () => (await fetchedHome()) ?? call('GET /home', {})
export const getBigDay = () => call('GET /big-day', {})
export const getRehearsal = (token: string) => call('GET /big-day-rehearsals/:token', { params: { token } })
export const resolveScene = (code: string) => call('GET /scene-codes/:code', { params: { code } })
/** The mini-program code of a page as a data address; null where there is none. */
export const getScenePicture = (code: string) => call('GET /scene-codes/:code/picture', { params: { code } })
export const searchAll = (q: string) => call('GET /search', { query: { q } })
export const popularSearches = () => call('GET /search/popular', {})
export const suggest = (q: string) => call('GET /search/suggestions', { query: { q } })
