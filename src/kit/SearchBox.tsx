import { Input, Text, View } from '@tarojs/components'
import { useOwnText } from '@/hooks/use-own-text'
import { fieldName } from '@/lib/platform'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './SearchBox.scss'

interface SearchBoxProps {
  placeholder: string
  value: string
  onInput: (value: string) => void
  onConfirm: () => void
  onClear: () => void
  isFocused?: boolean
}

export function SearchBox({ placeholder, value, onInput, onConfirm, onClear, isFocused = false }: SearchBoxProps) {
  const own = useOwnText(value)
  return (
    <View className='search-box' role='search'>
      <Icon name='search' />
      <Input
        key={own.key}
        className='search-box__input'
        type='text'
        confirmType='search'
        {...own.text}
        focus={isFocused}
        maxlength={60}
        placeholder={placeholder}
        placeholderClass='search-box__placeholder'
        {...fieldName(placeholder)}
        onInput={event => onInput(own.hear(event.detail.value))}
        onConfirm={onConfirm}
      />
      {value ? (
        <Pressable className='search-box__clear' label='清空' onPress={onClear}>
          <Icon name='x' />
        </Pressable>
      ) : null}
    </View>
  )
}

/** Looks like the box; opens the page where one types. */
export function SearchLink({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <Pressable className='search-box' role='link' onPress={onPress}>
      <Icon name='search' />
      <Text className='search-box__placeholder'>{text}</Text>
    </Pressable>
  )
}
