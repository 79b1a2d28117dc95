import { call } from './client'

export const listWalks = () => call('GET /walks', {})
export const getWalk = (id: string) => call('GET /walks/:id', { params: { id } })
