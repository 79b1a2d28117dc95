import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { listMessageTemplates } from '@/api/account'
import { Button } from '@/components/Button'
import { isWeapp } from '@/lib/platform'

/** Asks WeChat to deliver one message about this; the inbox has it in any case. Shown only where WeChat is. */
export function Reminder() {
  const [templates, setTemplates] = useState<string[]>([])
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (isWeapp)
      listMessageTemplates()
        .then(({ items }) => setTemplates(items))
        .catch(() => {})
  }, [])
  if (templates.length === 0 || isAsked) return null
  // WeChat itself tells the server what was answered. Refusing changes nothing else.
  const ask = () =>
    void Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] })
      .catch(() => {})
      .then(() => setAsked(true))
  return (
    <Button kind='line' icon='bell' onPress={ask}>
      开始前微信提醒我
    </Button>
  )
}
