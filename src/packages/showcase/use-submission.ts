import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { editShowcase, type Submission, submitShowcase } from '@/api/showcase'
import { dayFrom } from '@/lib/day-from'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import { type DraftFault, fieldsOf } from './draft'
import type { DraftForm } from './use-draft'

type Months = Submission['consent']['months']

/** The last step: consent, and sending exactly once. `version` names the words that are agreed to. */
export function useSubmission(form: DraftForm, editedId: string, version: Submission['consent']['version']) {
  const [months, setMonths] = useState<Months>(12)
  const [birthDate, setBirthDate] = useState('')
  const [agrees, setAgrees] = useState(false)
  const [errors, setErrors] = useState<DraftFault[]>([])
  const [isBusy, setBusy] = useState(false)

  function faults(): DraftFault[] {
    if (editedId) return []
    return [
      ...(dayFrom(birthDate) ? [] : [{ name: 'birthDate', message: '请填出生日期，8 位数字，如 20000102' }]),
      ...(agrees ? [] : [{ name: 'consent', message: '请先勾选同意，再提交' }]),
    ]
  }

  async function submit() {
    const found = faults()
    setErrors(found)
    if (found.length > 0 || isBusy) return
    setBusy(true)
    const { draft } = form
    try {
      await ensureSignedIn(useSession.getState().name || draft.byline.trim())
      if (editedId) await editShowcase(editedId, fieldsOf(draft))
      else {
        const consent = { version, months, birthDate: dayFrom(birthDate) ?? '' }
        await submitShowcase({ ...fieldsOf(draft), consent }, draft.sendKey)
      }
      rememberName(useSession.getState().name || draft.byline.trim())
      form.clear()
      replace(paths.myShowcase())
    } catch (failure) {
      const error = asApiError(failure)
      const kept = error.isPassing ? '内容都存在手机里，网络好了再点一次提交。' : ''
      setErrors(
        error.errors.length > 0
          ? error.errors.map(({ path, message }) => ({ name: path, message }))
          : [{ name: 'form', message: `${error.title}：${error.message}${kept}` }],
      )
      setBusy(false)
    }
  }

  return {
    months,
    birthDate,
    agrees,
    errors,
    isBusy,
    setMonths,
    setBirthDate,
    setAgrees,
    submit: () => void submit(),
    errorOf: (name: string) => errors.find(error => error.name === name)?.message ?? null,
  }
}
