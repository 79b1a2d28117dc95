import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { nominate, type Proposal } from '@/api/nominations'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { toast } from '@/lib/toast'
import { useSignIn } from '@/people/use-sign-in'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'

/** The form for proposing somebody, by name or by what they have made public. */
export function useNomination(itemId: string | null, byline: string) {
  const signIn = useSignIn()
  const knownName = useSession(s => s.name)
  const [award, setAward] = useState<Proposal['award']>('青年之星')
  const [nominee, setNominee] = useState(byline)
  const [reason, setReason] = useState('')
  const [name, setName] = useState(knownName)
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey())
  const needsName = signIn.way === 'name' && !signIn.isSignedIn

  async function submit() {
    if (isBusy) return
    const found = [
      ...(nominee.trim() ? [] : [{ name: 'nominee', message: '请写推荐谁' }]),
      ...(reason.trim() ? [] : [{ name: 'reason', message: '请写为什么推荐' }]),
      ...(needsName && !name.trim() ? [{ name: 'name', message: '请写怎么称呼你' }] : []),
    ]
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    try {
      await ensureSignedIn(name.trim())
      if (name.trim()) rememberName(name.trim())
      await nominate({ award, nominee: nominee.trim(), itemId, reason: reason.trim() }, key.current)
      toast('已交给评委')
      replace(paths.awards())
    } catch (failure) {
      const error = asApiError(failure)
      // Other words are another request.
      if (!error.isPassing) key.current = newSendKey()
      setErrors(
        error.errors.length > 0
          ? error.errors.map(({ path, message }) => ({ name: path, message }))
          : [{ name: 'form', message: `${error.title}：${error.message}` }],
      )
      setBusy(false)
    }
  }

  return {
    award,
    nominee,
    reason,
    name,
    errors,
    isBusy,
    needsName,
    setAward,
    setNominee,
    setReason,
    setName,
    submit: () => void submit(),
    errorOf: (field: string) => errors.find(error => error.name === field)?.message ?? null,
  }
}
