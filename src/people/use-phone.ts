import { useEffect, useState } from 'react'
import { forgetPhone, getMe, savePhone } from '@/api/account'
import { asApiError } from '@/api/errors'
import { ensureSignedIn, useSession } from '@/stores/session'

/** What WeChat's phone button tells: a code for the server, or why there is none. */
export interface PhoneAnswer {
  code?: string
  errMsg?: string
}

/** A phone for one purpose: typed, or the one saved before, which goes along only when the person says so. */
export function usePhone() {
  const isSignedIn = useSession(s => s.isSignedIn)
  const [typed, setTyped] = useState('')
  /** Masked, as the server shows it. */
  const [saved, setSaved] = useState<string | null>(null)
  const [usesSaved, setUsesSaved] = useState(false)
  const [note, setNote] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    if (isSignedIn)
      getMe()
        .then(me => setSaved(me.phone))
        .catch(() => {})
  }, [isSignedIn])

  async function take({ code }: PhoneAnswer) {
    // Not allowed, no quota, or no right to ask: typing it is always there.
    if (!code) return setNote('没用微信的手机号也行，直接填就可以')
    setBusy(true)
    try {
      await ensureSignedIn('')
      setSaved((await savePhone(code)).phone)
      setUsesSaved(true)
      setNote(null)
    } catch (failure) {
      const { title, message } = asApiError(failure)
      setNote(`${title}，${message}`)
    }
    setBusy(false)
  }

  const digits = typed.replace(/\D/g, '')
  return {
    typed,
    setTyped,
    saved,
    usesSaved: usesSaved && saved !== null,
    setUsesSaved,
    note,
    isBusy,
    digits,
    fault: usesSaved || digits === '' || /^1[3-9]\d{9}$/.test(digits) ? null : phoneFault(digits),
    take: (answer: PhoneAnswer) => void take(answer),
    forget: () =>
      void forgetPhone()
        .then(() => setSaved(null))
        .catch(failure => setNote(asApiError(failure).message)),
  }
}
export type PhoneChoice = ReturnType<typeof usePhone>

function phoneFault(digits: string): string {
  const off = digits.length - 11
  if (off < 0) return `手机号少了 ${-off} 位，应为 11 位数字`
  return off > 0 ? `手机号多了 ${off} 位，应为 11 位数字` : '手机号应以 13 到 19 开头，请核对'
}
