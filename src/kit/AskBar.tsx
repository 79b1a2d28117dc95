import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useOwnText } from '@/hooks/use-own-text'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './AskBar.scss'

const longest = 300
/** What stays free between the line and the keyboard: the bar's own edge, px. */
const keyboardSpacing = 20

/** A line to ask in, with its button. Empty questions are not sent. */
export function AskBar({ placeholder, onAsk }: { placeholder: string; onAsk: (question: string) => void }) {
  const [typed, setTyped] = useState('')
  const own = useOwnText(typed)
  const ask = () => {
    const question = typed.trim()
    if (!question) return
    setTyped('')
    onAsk(question)
  }
  return (
    <View className='ask-bar'>
      <Input
        key={own.key}
        className='ask-bar__input'
        type='text'
        confirmType='send'
        {...own.text}
        cursorSpacing={keyboardSpacing}
        maxlength={longest}
        placeholder={placeholder}
        placeholderClass='ask-bar__placeholder'
        aria-label={placeholder}
        onInput={event => setTyped(own.hear(event.detail.value))}
        onConfirm={ask}
      />
      <Pressable className='ask-bar__send' label='提问' isDisabled={typed.trim() === ''} onPress={ask}>
        <Icon name='send' />
      </Pressable>
    </View>
  )
}
