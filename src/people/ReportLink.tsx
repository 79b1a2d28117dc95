import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { sendReport } from './send-report'
import './ReportLink.scss'

interface ReportLinkProps<R extends string> {
  reasons: { value: R; text: string }[]
  /** Sends it; gives the number to ask by, where there is one. */
  onReport: (reason: R) => Promise<{ number: string } | null>
}

/** Tells staff in two taps that something is wrong with what stands above. */
export function ReportLink<R extends string>({ reasons, onReport }: ReportLinkProps<R>) {
  const [isOpen, setOpen] = useState(false)
  const report = (reason: R | null) => {
    setOpen(false)
    if (reason) void sendReport(() => onReport(reason))
  }
  return (
    <>
      <Pressable className='report-link' onPress={() => setOpen(true)}>
        <Icon name='flag' />
        <Text>举报</Text>
      </Pressable>
      {isOpen ? (
        <Sheet title='有什么问题？' onClose={() => setOpen(false)}>
          <ChoiceList options={reasons} value={null} onChoose={report} />
        </Sheet>
      ) : null}
    </>
  )
}
