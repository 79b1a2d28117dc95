import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { toast } from '@/lib/toast'
import { ensureSignedIn, useSession } from '@/stores/session'
import './ReportLink.scss'

interface ReportLinkProps<R extends string> {
  reasons: { value: R; text: string }[]
  /** Sends it; gives the number to ask by, where there is one. */
  onReport: (reason: R) => Promise<{ number: string } | null>
}

/** Tells staff in two taps that something is wrong with what stands above. */
export function ReportLink<R extends string>({ reasons, onReport }: ReportLinkProps<R>) {
  const [isOpen, setOpen] = useState(false)
  const report = async (reason: R | null) => {
    setOpen(false)
    if (!reason) return
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      const receipt = await onReport(reason)
      if (receipt) say(`收到，编号 ${receipt.number}`, '会有人来核实，结果发到“消息”。想问进展，告诉工作人员这个编号。')
      else toast('收到，会有人来看')
    } catch (failure) {
      const { title, message } = asApiError(failure)
      say(title, message)
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

const say = (title: string, content: string) => void Taro.showModal({ title, content, showCancel: false, confirmText: '知道了' })
