import { useRef, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { newSendKey } from '@/stores/outbox'

/** Sends one thing exactly once, however often the button is pressed; says why where it did not go. */
export function useSending<T>(send: (key: string) => Promise<T>, onSent: (result: T) => void) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const key = useRef(newSendKey())

  async function submit() {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      onSent(await send(key.current))
      key.current = newSendKey()
    } catch (failure) {
      const found = asApiError(failure)
      if (!found.isPassing) key.current = newSendKey()
      setError(found)
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, error, submit: () => void submit() }
}
