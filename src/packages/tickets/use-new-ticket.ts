import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { forget, keep, recall } from '@/lib/storage'
import { useSignIn } from '@/people/use-sign-in'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import type { Ticket } from '../../../contract/policies/tickets.ts'

interface FormError {
  name: 'question' | 'name' | 'form'
  message: string
}

/**
 * The form for telling staff something: what was typed stays on the device, as `draftName`, until it has arrived.
 * `brought` fills the box; `send` gives the ticket that was made of it.
 */
export function useNewTicket(draftName: string, send: (text: string, key: string) => Promise<Pick<Ticket, 'id'>>, brought = '') {
  const signIn = useSignIn()
  const knownName = useSession(s => s.name)
  const [question, setQuestion] = useState(brought || (recall<string>(draftName) ?? ''))
  const [name, setName] = useState(knownName)
  const [errors, setErrors] = useState<FormError[]>([])
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey())
  const needsName = signIn.way === 'name' && !signIn.isSignedIn

  async function submit() {
    if (isBusy) return
    const found: FormError[] = [
      ...(question.trim() ? [] : [{ name: 'question' as const, message: '请先写下来' }]),
      ...(needsName && !name.trim() ? [{ name: 'name' as const, message: '请写怎么称呼你' }] : []),
    ]
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    try {
      await ensureSignedIn(name.trim())
      if (name.trim()) rememberName(name.trim())
      const { id } = await send(question.trim(), key.current)
      forget(draftName)
      replace(paths.ticket(id))
    } catch (failure) {
      const error = asApiError(failure)
      // Another text is another request.
      if (!error.isPassing) key.current = newSendKey()
      setErrors([{ name: 'form', message: `${error.title}：${error.message}写好的内容都在。` }])
    } finally {
      setBusy(false)
    }
  }

  return {
    question,
    name,
    errors,
    isBusy,
    needsName,
    setName,
    setQuestion: (text: string) => {
      keep(draftName, text)
      setQuestion(text)
    },
    submit: () => void submit(),
    errorOf: (field: FormError['name']) => errors.find(error => error.name === field)?.message ?? null,
  }
}
