import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { register } from '@/api/registrations'
import { cancelSignUp } from '@/attendance/cancel-sign-up'
import { goBack, replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { usePhone } from '@/people/use-phone'
import { mergeFavorites } from '@/stores/favorites'
import { discard, enqueue, newSendKey } from '@/stores/outbox'
import { passFor, refreshPasses, usePasses } from '@/stores/passes'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import type { RegistrationRequest } from '../../../contract/attendance/registrations.ts'
import type { DistrictEvent } from '../../../contract/culture/events.ts'
import { type FieldName, type FormError, formFaults, statedFacts } from './form-faults'
import { useTurn } from './use-turn'

/** The sign-up form: what was typed, what is wrong with it, and sending it exactly once. */
export function useSignUp(event: DistrictEvent) {
  const [name, setName] = useState(useSession.getState().name)
  const phone = usePhone()
  const [age, setAge] = useState('')
  const [qualified, setQualified] = useState(false)
  const [answers, setAnswers] = useState<Record<string, string>>({})
  // Whoever signed up here before has one button that says what it agrees to.
  const [isKnown] = useState(() => useSession.getState().isSignedIn && useSession.getState().name !== '')
  const [consent, setConsent] = useState(isKnown)
  const [errors, setErrors] = useState<FormError[]>([])
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<'new' | 'editing' | 'queued' | 'in-line'>('new')
  const turn = useTurn()
  // One key for all attempts: whatever happened to the first answer, there is one sign-up.
  const key = useRef(newSendKey()).current

  async function submit() {
    if (isBusy) return
    setOutcome(o => (o === 'new' ? 'editing' : o))
    const found = [...faults(name, phone.fault), ...formFaults(event, { answers, age, qualified }), ...consentFaults(consent)]
    setErrors(found)
    if (found.length > 0) {
      void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
      return
    }
    setBusy(true)
    const body: RegistrationRequest = {
      name: name.trim(),
      consent: true,
      ...(phone.usesSaved ? { savedPhone: true } : phone.digits ? { phone: phone.digits } : {}),
      ...statedFacts(event, { answers, age, qualified }),
    }
    try {
      await ensureSignedIn(name.trim())
      const reply = await turn.wait(
        () => register(event.id, body, key),
        () => {
          // Closed and opened again, the program asks what became of it.
          enqueue({ kind: 'registration', eventId: event.id, title: event.title, body }, key)
          setOutcome('in-line')
        },
      )
      if (reply && reply.status !== 'cancelled') await finish()
    } catch (failure) {
      await explain(failure, body)
    } finally {
      setBusy(false)
    }
  }

  async function leaveLine() {
    if (!(await cancelSignUp(event.id, true))) return
    discard(key)
    goBack()
  }

  async function finish() {
    discard(key)
    rememberName(name.trim())
    // The sign-up stands; if these do not get through now, the next page asks again.
    await refreshPasses().catch(() => {})
    void mergeFavorites().catch(() => {})
    replace(paths.registered(event.id))
  }

  async function explain(failure: unknown, body: RegistrationRequest) {
    const error = asApiError(failure)
    if (error.code === 'duplicate') {
      await refreshPasses().catch(() => {})
      const pass = passFor(usePasses.getState().passes, event.id)
      replace(pass ? paths.pass(pass.id) : paths.registered(event.id))
    } else if (error.isPassing) {
      enqueue({ kind: 'registration', eventId: event.id, title: event.title, body }, key)
      setOutcome('queued')
    } else if (error.errors.length > 0) {
      setErrors(error.errors.map(e => ({ name: e.path as FieldName, message: e.message })))
    } else {
      setErrors([{ name: 'form', message: `${error.title}：${error.message}` }])
    }
  }

  return {
    name,
    phone,
    consent,
    isKnown,
    errors,
    isBusy,
    outcome,
    reference: key.toUpperCase().slice(-6),
    setName,
    setConsent,
    age,
    setAge,
    qualified,
    setQualified,
    answers,
    setAnswer: (id: string, answer: string) => setAnswers(all => ({ ...all, [id]: answer })),
    line: turn.line,
    submit: () => void submit(),
    leaveLine: () => void leaveLine(),
    errorOf: (field: FieldName) => errors.find(error => error.name === field)?.message ?? null,
  }
}

const faults = (name: string, phoneFault: string | null): FormError[] => [
  ...(name.trim() ? [] : [{ name: 'name' as const, message: '请填写姓名' }]),
  ...(phoneFault ? [{ name: 'phone' as const, message: phoneFault }] : []),
]

const consentFaults = (consent: boolean): FormError[] =>
  consent ? [] : [{ name: 'consent', message: '请先勾选同意，再提交报名' }]
