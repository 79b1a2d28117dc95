import { Button } from '@/kit/Button'
import { Notice } from '@/kit/StateCard'
import type { useMessageConsent } from '@/people/use-message-consent'

interface MessageConsentProps {
  consent: ReturnType<typeof useMessageConsent>
  /** What WeChat is to tell. */
  word: string
}

/** One tap that lets WeChat bring one message, and what became of it; nothing outside WeChat. */
export function MessageConsent({ consent: { answer, ask }, word }: MessageConsentProps) {
  if (answer === 'allowed') return <Notice icon='bell'>好的，微信会提醒你一次；“消息”里也有</Notice>
  if (answer === 'refused') return <Notice icon='bell'>不用微信提醒也行，“消息”里都有</Notice>
  return ask ? (
    <Button kind='line' icon='bell' onPress={ask}>
      {word}
    </Button>
  ) : null
}
