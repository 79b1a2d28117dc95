import { Text, Textarea, View } from '@tarojs/components'
import { fieldName } from '@/lib/platform'
import { Icon } from './Icon'
import './TextBox.scss'

interface TextBoxProps {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  /** Why it is asked, or what goes in. */
  purpose?: string
  placeholder?: string
  error?: string | null
  maxLength?: number
}

/** Several lines of a person's own words. */
export function TextBox({ name, label, value, onChange, purpose, placeholder = '', error, maxLength = 1000 }: TextBoxProps) {
  return (
    <View className={`text-box ${error ? 'has-error' : ''}`} id={`field-${name}`}>
      <Text className='text-box__label'>{label}</Text>
      {purpose ? <View className='field__purpose'>{purpose}</View> : null}
      {error ? (
        <View className='text-box__error' aria-live='polite'>
          <Icon name='alert' />
          <Text>{error}</Text>
        </View>
      ) : null}
      <Textarea
        className='text-box__input'
        name={name}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='text-box__placeholder'
        autoHeight
        {...fieldName(`${label}${error ? `，${error}` : ''}`)}
        onInput={event => onChange(event.detail.value)}
      />
    </View>
  )
}
