import { useState } from 'react'
import { type ApiError, asApiError } from '../api/errors.ts'

interface Acting {
  isBusy: boolean
  failure: ApiError | null
  /** Runs one act at a time; what goes wrong is kept in `failure` until the next. Gives whether it was done. */
  act: (work: () => Promise<unknown>) => Promise<boolean>
  forgetFailure: () => void
}

/** Acts of a page that are no form: buttons and keys. */
export function useActing(): Acting {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)
  return {
    isBusy,
    failure,
    forgetFailure: () => setFailure(null),
    act: async work => {
      if (isBusy) return false
      setBusy(true)
      setFailure(null)
      try {
        await work()
        return true
      } catch (error) {
        setFailure(asApiError(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
