import type { FavoriteKind } from '../../contract/people/me.ts'
import type { SignIn } from '../../contract/people/session.ts'
import { call } from './client'

export const signIn = (body: SignIn) => call('POST /session', { body })
export const signOut = () => call('DELETE /session', {})
export const renewToken = () => call('POST /session/renewals', {})
export const listFavorites = () => call('GET /me/favorites', {})
export const addFavorite = (kind: FavoriteKind, id: string) => call('PUT /me/favorites/:kind/:id', { params: { kind, id } })
export const removeFavorite = (kind: FavoriteKind, id: string) => call('DELETE /me/favorites/:kind/:id', { params: { kind, id } })
