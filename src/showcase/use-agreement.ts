import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { dayFrom } from '@/lib/day-from'
import { ensureSignedIn } from '@/stores/session'

/** The answer of somebody about whom others wrote. `answer` takes their birth date, or null for a no. */
export function useAgreement(answer: (birthDate: string | null) => Promise<unknown>) {
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)
  const [answered, setAnswered] = useState<'yes' | 'no' | null>(null)

  async function send(day: string | null) {
    setBusy(true)
    setErrors([])
    try {
      await ensureSignedIn(name.trim() || '被写到的人')
      await answer(day)
      setAnswered(day ? 'yes' : 'no')
    } catch (failure) {
      const error = asApiError(failure)
      setErrors([{ name: 'form', message: `${error.title}：${error.message}` }])
    } finally {
      setBusy(false)
    }
  }

  function agree() {
    const day = dayFrom(birthDate)
    if (day) void send(day)
    else setErrors([{ name: 'birthDate', message: '请填出生日期，8 位数字，如 20000102' }])
  }

  return {
    name,
    birthDate,
    errors,
    isBusy,
    answered,
    setName,
    setBirthDate,
    agree,
    decline: () => void send(null),
    errorOf: (field: string) => errors.find(error => error.name === field)?.message ?? null,
  }
}
export type AgreementAnswering = ReturnType<typeof useAgreement>
