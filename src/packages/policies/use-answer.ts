import { useCallback, useEffect, useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { askPolicy } from '@/api/policies'
import type { Resource } from '@/hooks/use-resource'
import { keep, recall } from '@/lib/storage'
import { rememberQuestion } from '@/policies/asked'
import type { PolicyAnswer } from '../../../contract/policies/answers.ts'

interface Kept {
  data: PolicyAnswer
  at: number
}

/** Asks once when the page opens, not each time it shows; without a network, the answer that was kept. */
export function useAnswer(question: string, previousId: string): Resource<PolicyAnswer> {
  const name = `answer:${question}`
  const [state, setState] = useState<Omit<Resource<PolicyAnswer>, 'reload' | 'change'>>(() => ({
    data: recall<Kept>(name)?.data ?? null,
    keptAt: null,
    error: null,
    isLoading: true,
  }))
  const current = useRef(name)
  current.current = name

  const reload = useCallback(async () => {
    setState(s => ({ ...s, isLoading: true }))
    try {
      const data = await askPolicy({ question, ...(previousId ? { previousId } : {}) })
      if (current.current !== name) return
      keep(name, { data, at: Date.now() } satisfies Kept)
      rememberQuestion({ question, previousId, at: Date.now() })
      setState({ data, keptAt: null, error: null, isLoading: false })
    } catch (failure) {
      if (current.current !== name) return
      const error = asApiError(failure)
      const kept = error.isPassing ? recall<Kept>(name) : null
      setState({ data: kept?.data ?? null, keptAt: kept?.at ?? null, error, isLoading: false })
    }
  }, [name, question, previousId])

  useEffect(() => void reload(), [reload])

  const change = useCallback(
    (next: (data: PolicyAnswer) => PolicyAnswer) => setState(s => (s.data === null ? s : { ...s, data: next(s.data) })),
    [],
  )
  return { ...state, reload, change }
}
