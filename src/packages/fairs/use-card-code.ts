import { useCallback, useEffect, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { showCardCode } from '@/api/handed-cards'
import { useNow } from '@/hooks/use-now'
import { keep, recall } from '@/lib/storage'
import { parse } from '@/lib/time'
import type { CardCode } from '../../../contract/careers/handed-cards.ts'

type Kept = CardCode & { withPhone: boolean }

const minute = 60_000

/** A code to be shown now. Renewed before it ends; without a network the last one holds as long as it is good. */
export function useCardCode(fairId: string, withPhone: boolean) {
  const name = `card-code:${fairId}`
  const [code, setCode] = useState<Kept | null>(() => recall<Kept>(name))
  const [error, setError] = useState<ApiError | null>(null)
  const now = useNow()
  const isGood = code !== null && code.withPhone === withPhone && parse(code.validUntil) > now

  const renew = useCallback(async () => {
    try {
      const fresh = { ...(await showCardCode(fairId, withPhone)), withPhone }
      keep(name, fresh)
      setCode(fresh)
      setError(null)
    } catch (failure) {
      setError(asApiError(failure))
    }
  }, [fairId, name, withPhone])

  const isDue = code === null || code.withPhone !== withPhone || parse(code.validUntil) - now < minute
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each tick while it is due
  useEffect(() => {
    if (isDue) void renew()
  }, [isDue, now, renew])

  return { code: code?.withPhone === withPhone ? code : null, isGood, error, renew: () => void renew() }
}
