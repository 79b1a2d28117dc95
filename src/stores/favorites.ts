import { create } from 'zustand'
import { asApiError } from '@/api/errors'
import { addFavorite, listFavorites, removeFavorite } from '@/api/me'
import { keep, recall } from '@/lib/storage'
import { instant } from '@/lib/time'
import { readToken } from '@/lib/token'
import type { Favorite, FavoriteKind } from '../../contract/people/me.ts'
import { enqueue } from './outbox'

interface Favorites {
  items: Favorite[]
}

const storageName = 'favorites'

/** What a person keeps to come back to: on the device at once, on the server when it can be reached and knows the person. */
export const useFavorites = create<Favorites>(() => ({ items: recall<Favorite[]>(storageName) ?? [] }))

function setItems(items: Favorite[]): void {
  keep(storageName, items)
  useFavorites.setState({ items })
}

export const forgetFavorites = (): void => setItems([])

/** Whether this thing is kept; for use in components. */
export const useIsFavorite = (kind: FavoriteKind, id: string) =>
  useFavorites(s => s.items.some(item => item.kind === kind && item.id === id))

export type FavoriteTarget = Pick<Favorite, 'kind' | 'id' | 'title' | 'note'>

/** Shows the change at once; takes it back, with the reason as result, only where the server refuses it. */
export async function toggleFavorite(target: FavoriteTarget): Promise<string | null> {
  const before = useFavorites.getState().items
  const isOn = !before.some(item => isSame(item, target))
  const createdAt = instant(Date.now()).toISOString()
  setItems(isOn ? [{ ...target, createdAt }, ...before] : before.filter(item => !isSame(item, target)))
  if (readToken('person') === null) return null
  try {
    await (isOn ? addFavorite(target.kind, target.id) : removeFavorite(target.kind, target.id))
    return null
  } catch (failure) {
    const error = asApiError(failure)
    if (error.isPassing) {
      enqueue({ kind: 'favorite', target: target.kind, ref: target.id, isOn, title: target.title })
      return null
    }
    setItems(before)
    return error.message
  }
}

/** Brings device and server together after signing in: what either has is kept. */
export async function mergeFavorites(): Promise<void> {
  if (readToken('person') === null) return
  const local = useFavorites.getState().items
  const { items } = await listFavorites()
  const onlyLocal = local.filter(item => !items.some(other => isSame(item, other)))
  for (const item of onlyLocal) await addFavorite(item.kind, item.id).catch(() => {})
  setItems([...onlyLocal, ...items])
}

const isSame = (a: Pick<Favorite, 'kind' | 'id'>, b: Pick<Favorite, 'kind' | 'id'>) => a.kind === b.kind && a.id === b.id
