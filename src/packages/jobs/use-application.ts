import { useRef, useState } from 'react'
import { apply, changeMe } from '@/api/account'
import { asApiError } from '@/api/errors'
import { type ShareDays, shareEnd } from '@/careers/sharing'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { usePhone } from '@/people/use-phone'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'
import type { Job } from '../../../contract/careers/jobs.ts'

type FieldName = 'name' | 'phone' | 'share' | 'form'

/** An application: to whom, with what, for how long, and sending it exactly once. */
export function useApplication(job: Job, foundAt: string) {
  const { isSignedIn, name: known } = useSession()
  const phone = usePhone()
  const [name, setName] = useState(known)
  const [needsName] = useState(!isSignedIn || known === '')
  const [fairId, setFairId] = useState(job.booths.some(booth => booth.fairId === foundAt) ? foundAt : '')
  // Never chosen beforehand: the consent is the person's own.
  const [share, setShare] = useState<ShareDays | null>(null)
  const [errors, setErrors] = useState<{ name: FieldName; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey()).current

  async function send() {
    const found: typeof errors = [
      ...(needsName && !name.trim() ? [{ name: 'name' as const, message: '请填写姓名' }] : []),
      ...(share === null ? [{ name: 'share' as const, message: '请选给不给企业看、看多久' }] : []),
      ...(share && phone.fault ? [{ name: 'phone' as const, message: phone.fault }] : []),
    ]
    setErrors(found)
    if (found.length > 0 || share === null) return
    setBusy(true)
    try {
      await ensureSignedIn(name.trim())
      // WeChat tells nobody's name: the card that is sent gets the one that was typed.
      if (needsName) await changeMe({ name: name.trim() })
      if (name.trim()) rememberName(name.trim())
      await apply(
        job.id,
        {
          ...(fairId ? { fairId } : {}),
          ...(share ? { shareUntil: shareEnd(share, Date.now()) } : {}),
          // Without the consent no number leaves the phone.
          withPhone: share > 0 && phone.usesSaved,
          ...(share && !phone.usesSaved && phone.digits ? { phone: phone.digits } : {}),
        },
        key,
      )
      replace(paths.applications())
    } catch (failure) {
      const problem = asApiError(failure)
      if (problem.code === 'duplicate') replace(paths.applications())
      else setErrors([{ name: 'form', message: `${problem.title}：${problem.message}` }])
    }
    setBusy(false)
  }

  return {
    phone,
    name,
    setName,
    needsName,
    fairId,
    setFairId,
    share,
    setShare,
    errors,
    isBusy,
    send: () => void send(),
    errorOf: (field: FieldName) => errors.find(error => error.name === field)?.message ?? null,
  }
}
