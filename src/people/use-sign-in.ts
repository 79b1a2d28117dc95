import { useEffect, useState } from 'react'
import { sendPhoneCode } from '@/api/account'
import { asApiError } from '@/api/errors'
import { isWeapp } from '@/lib/platform'
import { ensureSignedIn, rememberName, signInByPhone, useSession, type WayOfWeb, wayOfWeb } from '@/stores/session'

/** WeChat's own login, or what the web has; null while not yet known. */
type Way = 'wechat' | WayOfWeb | null

/** Signing in on this device: which way, how it goes, and what went wrong. */
export function useSignIn() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const [way, setWay] = useState<Way>(isWeapp ? 'wechat' : null)
  const [isBusy, setBusy] = useState(false)
  const [isSent, setSent] = useState(false)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    if (isWeapp || isSignedIn) return
    wayOfWeb()
      .then(setWay)
      .catch(failure => setError(asApiError(failure).message))
  }, [isSignedIn])

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    await work().catch(failure => setError(asApiError(failure).message))
    setBusy(false)
  }
  /** It may be under way all the same. */
  const stayForCode = (failure: unknown) => {
    if (asApiError(failure).code === 'sms-unsure') setSent(true)
    throw failure
  }
  return {
    isSignedIn,
    /** Something has to be done before the page's own form: without it one would write in vain. */
    isAsked: !isSignedIn && (way === 'phone' || way === 'closed'),
    way,
    isBusy,
    isSent,
    error,
    byWeChat: () => void run(() => ensureSignedIn('')),
    byName: (name: string) => void run(() => ensureSignedIn(name).then(() => rememberName(name))),
    sendCode: (phone: string) => void run(() => sendPhoneCode(phone).then(() => setSent(true), stayForCode)),
    byPhone: (phone: string, code: string) => void run(() => signInByPhone(phone, code)),
  }
}
export type SignInForm = ReturnType<typeof useSignIn>
