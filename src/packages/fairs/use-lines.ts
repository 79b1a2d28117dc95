import { useEffect, useRef } from 'react'
import { asApiError } from '@/api/errors'
import { leaveLine, listLineNumbers, listLines, takeNumber } from '@/api/lines'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { toast } from '@/lib/toast'
import { enqueue, flushOutbox, newSendKey, useOutbox } from '@/stores/outbox'
import { ensureSignedIn, useSession } from '@/stores/session'

/** What is shown of a fair on which nobody calls. */
const none = async () => ({ items: [] })

/** The lines of a fair and one's own numbers in them, asked for anew twice a minute while the page is seen; none of `null`. */
export function useLines(fairId: string | null) {
  const isSignedIn = useSession(s => s.isSignedIn)
  const lines = useResource(`lines:${fairId ?? ''}`, fairId ? () => listLines(fairId) : none)
  const numbers = useResource(`line-numbers:${isSignedIn && fairId !== null}`, isSignedIn && fairId ? listLineNumbers : none)
  const queued = useOutbox(s => s.items)
  const now = useNow()
  const seen = useRef(now)
  const reload = () => Promise.all([lines.reload(), numbers.reload()])

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each tick, and once what was queued has gone out
  useEffect(() => {
    if (seen.current === now || fairId === null) return
    seen.current = now
    void flushOutbox().then(reload)
  }, [now])
  const waiting = queued.filter(item => item.kind === 'line-number' && item.fairId === fairId && item.failure === null)
  const count = waiting.length
  const before = useRef(count)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was queued has gone out
  useEffect(() => {
    if (count < before.current) void reload()
    before.current = count
  }, [count])

  /** Takes a number at a booth; without a network it waits on this device and goes out later. */
  async function take(employerId: string, title: string): Promise<void> {
    if (fairId === null) return
    const key = newSendKey()
    try {
      await ensureSignedIn(useSession.getState().name)
      await takeNumber(fairId, employerId, key)
      await reload()
    } catch (failure) {
      const error = asApiError(failure)
      if (error.isPassing && useSession.getState().isSignedIn) enqueue({ kind: 'line-number', fairId, employerId, title }, key)
      else toast(error.code === 'problem' ? error.title : `${error.title}，${error.message}`)
    }
  }

  const mine = (numbers.data?.items ?? []).filter(number => number.fair.id === fairId)
  return {
    isSignedIn,
    reload: () => void reload(),
    /** When what is shown was heard, while it could not be renewed. */
    keptAt: lines.keptAt ?? numbers.keptAt,
    lineOf: (employerId: string) => lines.data?.items.find(line => line.employerId === employerId),
    /** One's numbers at this fair, the latest first. */
    mine,
    /** One's number that still counts there. */
    ownAt: (employerId: string) =>
      mine.find(({ employer, state }) => employer.id === employerId && (state === 'waiting' || state === 'called')),
    isQueued: (employerId: string) => waiting.some(item => item.kind === 'line-number' && item.employerId === employerId),
    take,
    leave: (id: string) =>
      leaveLine(id)
        .then(reload)
        .catch(failure => toast(asApiError(failure).title)),
  }
}

export type Lines = ReturnType<typeof useLines>
