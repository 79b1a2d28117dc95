import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { replace } from '@/lib/page-stack'
import { forget, keep, recall } from '@/lib/storage'
import { toast } from '@/lib/toast'
import { useSignIn } from '@/people/use-sign-in'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, rememberName, useSession } from '@/stores/session'

export interface Written {
  title: string
  text: string
}

/**
 * The form for a title and a text that staff review: what was typed stays on the device, as `draftName`, until it has
 * arrived; then `after` is shown.
 */
export function useWriting(draftName: string, after: string, send: (words: Written, key: string) => Promise<unknown>) {
  const signIn = useSignIn()
  const knownName = useSession(s => s.name)
  const [words, setWords] = useState<Written>(() => recall<Written>(draftName) ?? { title: '', text: '' })
  const [name, setName] = useState(knownName)
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey())
  const needsName = signIn.way === 'name' && !signIn.isSignedIn

  function set(change: Partial<Written>) {
    const next = { ...words, ...change }
    keep(draftName, next)
    setWords(next)
  }

  async function submit() {
    if (isBusy) return
    const found = [
      ...(words.title.trim() ? [] : [{ name: 'title', message: '请用一句话写' }]),
      ...(words.text.trim() ? [] : [{ name: 'text', message: '请写清楚情况' }]),
      ...(needsName && !name.trim() ? [{ name: 'name', message: '请写怎么称呼你' }] : []),
    ]
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    try {
      await ensureSignedIn(name.trim())
      if (name.trim()) rememberName(name.trim())
      await send({ title: words.title.trim(), text: words.text.trim() }, key.current)
      forget(draftName)
      toast('已提交，等审核')
      replace(after)
    } catch (failure) {
      const error = asApiError(failure)
      // Other words are another request.
      if (!error.isPassing) key.current = newSendKey()
      setErrors(
        error.errors.length > 0
          ? error.errors.map(({ path, message }) => ({ name: path, message }))
          : [{ name: 'form', message: `${error.title}：${error.message}写好的内容都在。` }],
      )
      setBusy(false)
    }
  }

  const errorOf = (field: string) => errors.find(error => error.name === field)?.message ?? null
  return {
    errors,
    isBusy,
    needsName,
    /** What a field of this name needs. */
    field: (field: 'title' | 'text') => ({
      name: field,
      value: words[field],
      error: errorOf(field),
      onChange: (value: string) => set({ [field]: value }),
    }),
    nameField: { value: name, error: errorOf('name'), onChange: setName },
    submit: () => void submit(),
  }
}
