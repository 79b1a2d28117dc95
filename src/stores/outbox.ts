import { create } from 'zustand'
import { asApiError } from '@/api/errors'
import { takeNumber } from '@/api/lines'
import { addFavorite, removeFavorite } from '@/api/me'
import { register } from '@/api/registrations'
import { keep, recall } from '@/lib/storage'
import type { RegistrationRequest } from '../../contract/attendance/registrations.ts'
import type { FavoriteKind } from '../../contract/people/me.ts'
import { refreshPasses } from './passes'
import { ensureSignedIn } from './session'

/** Something a person did while the network did not answer. */
export type OutboxItem = { id: string; at: number; failure: string | null } & (
  | { kind: 'favorite'; target: FavoriteKind; ref: string; isOn: boolean; title: string }
  | { kind: 'registration'; eventId: string; title: string; body: RegistrationRequest }
  | { kind: 'line-number'; fairId: string; employerId: string; title: string }
)

type NewItem = OutboxItem extends infer Item ? (Item extends OutboxItem ? Omit<Item, 'id' | 'at' | 'failure'> : never) : never

const storageName = 'outbox'

/** What waits to be sent. Kept on the device until the server has it, so that nothing is lost when the program is closed. */
export const useOutbox = create<{ items: OutboxItem[] }>(() => ({ items: recall<OutboxItem[]>(storageName) ?? [] }))

function setItems(items: OutboxItem[]): void {
  keep(storageName, items)
  useOutbox.setState({ items })
}

/** A key for something to be sent, the same for every attempt. */
export const newSendKey = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`

/** Queues something; a later wish for the same thing replaces the earlier. `id` doubles as the idempotency key. */
export function enqueue(item: NewItem, id = newSendKey()): void {
  const others = useOutbox.getState().items.filter(other => !isSameThing(other, item))
  setItems([...others, { ...item, id, at: Date.now(), failure: null } as OutboxItem])
}

export const discard = (id: string): void => setItems(useOutbox.getState().items.filter(item => item.id !== id))

export const discardAll = (): void => setItems([])

let flushing: Promise<void> | null = null

/** Sends what waits, in order. Stops where there is still no network; what the server refuses stays with the reason. */
export function flushOutbox(): Promise<void> {
  flushing ??= flush().finally(() => {
    flushing = null
  })
  return flushing
}

async function flush(): Promise<void> {
  for (const item of useOutbox.getState().items) {
    try {
      if (await send(item)) discard(item.id)
    } catch (failure) {
      const error = asApiError(failure)
      if (error.isPassing) return
      if (error.code === 'duplicate') discard(item.id)
      else
        setItems(
          useOutbox
            .getState()
            .items.map(other => (other.id === item.id ? { ...other, failure: `${error.title}：${error.message}` } : other)),
        )
    }
  }
}

/** Whether it is done; a sign-up may still stand in line. */
async function send(item: OutboxItem): Promise<boolean> {
  if (item.kind === 'favorite') {
    await (item.isOn ? addFavorite(item.target, item.ref) : removeFavorite(item.target, item.ref))
    return true
  }
  if (item.kind === 'line-number') {
    await takeNumber(item.fairId, item.employerId, item.id)
    return true
  }
  await ensureSignedIn(item.body.name ?? '')
  const { line } = await register(item.eventId, item.body, item.id)
  if (line) return false
  await refreshPasses()
  return true
}

function isSameThing(item: OutboxItem, other: NewItem): boolean {
  if (item.kind === 'favorite' && other.kind === 'favorite') return item.target === other.target && item.ref === other.ref
  if (item.kind === 'line-number' && other.kind === 'line-number')
    return item.fairId === other.fairId && item.employerId === other.employerId
  return item.kind === 'registration' && other.kind === 'registration' && item.eventId === other.eventId
}
