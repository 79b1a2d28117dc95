import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { type AgreementAnswer, answerAgreement } from '@/api/showcase'
import { ensureSignedIn } from '@/stores/session'
import { type DraftFault, dayFrom } from './draft'

/** The answer of somebody who is portrayed, to the words in this version. */
export function useAgreement(token: string, version: number) {
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [errors, setErrors] = useState<DraftFault[]>([])
  const [isBusy, setBusy] = useState(false)
  const [answered, setAnswered] = useState<'yes' | 'no' | null>(null)

  async function send(answer: AgreementAnswer) {
    setBusy(true)
    setErrors([])
    try {
      await ensureSignedIn(name.trim() || '被写到的人')
      await answerAgreement(token, answer)
      setAnswered(answer.agrees ? 'yes' : 'no')
    } catch (failure) {
      const error = asApiError(failure)
      setErrors([{ name: 'form', message: `${error.title}：${error.message}` }])
    } finally {
      setBusy(false)
    }
  }

  function agree() {
    const day = dayFrom(birthDate)
    if (!day) return setErrors([{ name: 'birthDate', message: '请填出生日期，8 位数字，如 20000102' }])
    void send({ agrees: true, version, birthDate: day, consentVersion: '2026-12' })
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
    decline: () => void send({ agrees: false }),
  }
}
