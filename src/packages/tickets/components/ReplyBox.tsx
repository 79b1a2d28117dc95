import { useState } from 'react'
import { addMessage } from '@/api/tickets'
import { Button } from '@/kit/Button'
import { TextBox } from '@/kit/TextBox'
import { useSending } from '@/people/use-sending'
import type { Ticket } from '../../../../contract/policies/tickets.ts'
import './ReplyBox.scss'

/** A supplement while it is worked on, a further question after the answer. */
export function ReplyBox({ ticket, onSent }: { ticket: Ticket; onSent: (next: Ticket) => void }) {
  const [text, setText] = useState('')
  const sending = useSending(
    key => addMessage(ticket.id, text.trim(), key),
    next => {
      setText('')
      onSent(next)
    },
  )
  return (
    <>
      <TextBox
        name='message'
        label={ticket.status === 'answered' ? '还有疑问' : '补充'}
        placeholder={ticket.status === 'waiting' ? '按上面的提示补充，发出后继续计时' : '想补充的情况，或还想问的'}
        value={text}
        error={sending.error ? `${sending.error.title}，${sending.error.message}` : null}
        onChange={setText}
      />
      <Button
        kind='tint'
        className='reply-box__send'
        isBusy={sending.isBusy}
        isDisabled={text.trim() === ''}
        onPress={sending.submit}
      >
        发送
      </Button>
    </>
  )
}
