import { create } from 'zustand'
import { listPasses } from '@/api/registrations'
import { forget, keep, recall } from '@/lib/storage'
import { readToken } from '@/lib/token'
import type { HeldPass } from '../../contract/attendance/registrations.ts'

interface Passes {
  passes: HeldPass[]
  /** When they were last heard of from the server. */
  refreshedAt: number | null
}

interface Kept {
  passes: HeldPass[]
  at: number
}

const storageName = 'passes'

const kept = recall<Kept>(storageName)

/** The passes on this device. They open without a network, so they live here and not in a page's copy. */
export const usePasses = create<Passes>(() => ({ passes: kept?.passes ?? [], refreshedAt: kept?.at ?? null }))

/** Asks the server for the passes as they are now; leaves the old ones in place when it cannot be reached. */
export async function refreshPasses(): Promise<void> {
  if (readToken('person') === null) return
  const { items } = await listPasses()
  const at = Date.now()
  keep(storageName, { passes: items, at } satisfies Kept)
  usePasses.setState({ passes: items, refreshedAt: at })
}

export function forgetPasses(): void {
  forget(storageName)
  usePasses.setState({ passes: [], refreshedAt: null })
}

/** The pass for an event, if one is held. */
export const passFor = (passes: HeldPass[], eventId: string) => passes.find(pass => pass.event.id === eventId)
