import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { listMessageTemplates } from '@/api/account'
import { isWeapp } from '@/lib/platform'

type Answer = 'allowed' | 'refused'

/**
 * WeChat's consent to one message about something, asked for by a tap; the inbox has it in any case. WeChat itself
 * tells the server what was answered. `ask` is null where there is nothing to ask: outside WeChat, without a template.
 */
export function useMessageConsent(): { answer: Answer | null; ask: (() => void) | null } {
  const [templates, setTemplates] = useState<string[]>([])
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (isWeapp)
      listMessageTemplates()
        .then(({ items }) => setTemplates(items))
        .catch(() => {})
  }, [])
  const ask = () =>
    void Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] })
      .then(result =>
        setAnswer(templates.some(id => (result as Record<string, unknown>)[id] === 'accept') ? 'allowed' : 'refused'),
      )
      .catch(() => setAnswer('refused'))
  return { answer, ask: templates.length > 0 ? ask : null }
}
