import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { type ReportReason, reportShowcase } from '@/api/showcase'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { toast } from '@/lib/toast'
import { ensureSignedIn, useSession } from '@/stores/session'
import './ReportLink.scss'

const reasons: { value: ReportReason; text: string }[] = [
  { value: 'untrue', text: '内容不真实' },
  { value: 'not-agreed', text: '没经过我同意就展示了我' },
  { value: 'offensive', text: '辱骂、歧视或让人不适' },
  { value: 'advertising', text: '广告或骗局' },
  { value: 'other', text: '其他' },
]

/** Tells staff that something is wrong with an item. */
export function ReportLink({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  const report = async (reason: ReportReason | null) => {
    setOpen(false)
    if (!reason) return
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      await reportShowcase(id, reason)
      toast('收到，会有人来看')
    } catch (failure) {
      const { title, message } = asApiError(failure)
      void Taro.showModal({ title, content: message, showCancel: false, confirmText: '知道了' })
    }
  }
  return (
    <>
      <Pressable className='report-link' onPress={() => setOpen(true)}>
        <Icon name='flag' />
        <Text>举报</Text>
      </Pressable>
      {isOpen ? (
        <Sheet title='有什么问题？' onClose={() => setOpen(false)}>
          <ChoiceList options={reasons} value={null} onChoose={reason => void report(reason)} />
        </Sheet>
      ) : null}
    </>
  )
}
