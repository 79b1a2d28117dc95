import { asApiError } from '@/api/errors'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { readToken, writeToken } from '@/lib/token'

/** Whether staff are signed in on this device; leads to the sign-in where not. */
export function isStaffHere(): boolean {
  if (readToken('staff') !== null) return true
  replace(paths.staffSignIn())
  return false
}

/** Their session is over: it is put away, and they sign in again. */
export function leaveWhenSignedOut(failure: unknown): void {
  if (asApiError(failure).status !== 401) return
  writeToken('staff', null)
  replace(paths.staffSignIn())
}
