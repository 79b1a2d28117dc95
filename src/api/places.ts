import type { PlaceKind } from '../../contract/culture/places.ts'
import { call } from './client'

export const listPlaces = (query: { kind?: PlaceKind; cursor?: string; limit?: number; near?: string }) =>
  call('GET /places', { query })
export const listServices = () => call('GET /services', {})
export const getPlace = (id: string) => call('GET /places/:id', { params: { id } })
