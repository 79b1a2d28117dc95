import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { StaffAction } from '../../contract/platform/access.ts'
import type { StaffMember } from '../../contract/staff/staff.ts'
import { cache } from '../api/cache.ts'
import { api, type Reply } from '../api/client.ts'
import { type ApiError, asApiError } from '../api/errors.ts'
import { dropToken, keepToken, onSessionEnd, readToken } from '../api/token.ts'
import { keepFor } from '../kit/kept.ts'

interface Session {
  /** Null while nobody is signed in. */
  staff: StaffMember | null
  /** Whether the token of the tab is still being looked at. */
  isOpening: boolean
  /** Why it could not be looked at. */
  failure: ApiError | null
  retry: () => void
  /** Signed out by time or by the server while a page is open: what is on it stays. */
  isLocked: boolean
  may: (action: StaffAction) => boolean
  enter: (reply: Reply<'POST /staff/session'>) => void
  /** Asks again what this account may: after its second factor, or a change of role. */
  refresh: () => void
  lock: () => void
  leave: () => Promise<void>
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { children: ReactNode }) {
  const [staff, setStaff] = useState<StaffMember | null>(null)
  const [isOpening, setOpening] = useState(readToken() !== null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isLocked, setLocked] = useState(false)

  const open = useCallback(() => {
    if (!readToken()) return setOpening(false)
    setOpening(true)
    setFailure(null)
    api('GET /staff/session', {})
      .then(found => {
        keepFor(found.id)
        setStaff(found)
      })
      .catch((error: unknown) => {
        if (readToken()) setFailure(asApiError(error))
      })
      .finally(() => setOpening(false))
  }, [])
  useEffect(open, [open])
  useEffect(() => onSessionEnd(() => setLocked(true)), [])

  const session = useMemo<Session>(
    () => ({
      staff,
      isOpening,
      failure,
      retry: open,
      isLocked,
      may: action => staff?.actions.includes(action) ?? false,
      enter: ({ token, staff: entered }) => {
        // Somebody else at the same desk sees nothing of what was read before.
        if (staff && staff.id !== entered.id) cache.clear()
        keepToken(token)
        keepFor(entered.id)
        setStaff(entered)
        setLocked(false)
        void cache.invalidateQueries()
      },
      refresh: open,
      lock: () => {
        if (!readToken()) return
        void api('DELETE /staff/session', {}).catch(() => {})
        dropToken()
        setLocked(true)
      },
      leave: async () => {
        await api('DELETE /staff/session', {}).catch(() => {})
        dropToken()
        cache.clear()
        setStaff(null)
        setLocked(false)
      },
    }),
    [staff, isOpening, failure, open, isLocked],
  )
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside of SessionProvider')
  return session
}
