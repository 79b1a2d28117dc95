import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { asApiError } from '@/api/errors'
import { askIntroduction } from '@/api/showcase'
import { Button } from '@/kit/Button'
import { ErrorSummary, Field } from '@/kit/Field'
import { Sheet } from '@/kit/Sheet'
import { Tabs } from '@/kit/Tabs'
import { toast } from '@/lib/toast'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, useSession } from '@/stores/session'
import './IntroductionSheet.scss'

const purposes = [
  { value: 'meet', text: '想认识' },
  { value: 'work-together', text: '想合作' },
] as const
type Purpose = (typeof purposes)[number]['value']

/** A request that staff pass on: neither side's number becomes public. */
export function IntroductionSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const [purpose, setPurpose] = useState<Purpose>('meet')
  const [message, setMessage] = useState('')
  const [contact, setContact] = useState('')
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newSendKey()).current

  async function send() {
    const missing = [
      ...(message.trim() ? [] : [{ name: 'message', message: '请写一句想说的话' }]),
      ...(contact.trim() ? [] : [{ name: 'contact', message: '请留一个工作人员找得到你的方式' }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    setBusy(true)
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      await askIntroduction(id, { purpose, message: message.trim(), contact: contact.trim() }, key)
      onClose()
      toast('已交给工作人员转达')
    } catch (failure) {
      const error = asApiError(failure)
      setErrors([{ name: 'form', message: `${error.title}：${error.message}` }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <Sheet title='请工作人员转达' onClose={onClose}>
      <ErrorSummary errors={errors} />
      <Tabs label='为了什么' options={purposes} value={purpose} onChange={setPurpose} />
      <Field name='message' label='想说的话' value={message} maxLength={300} onChange={setMessage} />
      <Field
        name='contact'
        label='怎么找你'
        purpose='只给工作人员看，转达后删除'
        value={contact}
        maxLength={60}
        onChange={setContact}
      />
      <View className='introduction-sheet__action'>
        <Button isBusy={isBusy} onPress={() => void send()}>
          交给工作人员
        </Button>
      </View>
    </Sheet>
  )
}
