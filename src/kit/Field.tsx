import { Input, Text, View } from '@tarojs/components'
import { useOwnText } from '@/hooks/use-own-text'
import { fieldName, isWeapp } from '@/lib/platform'
import { FieldFrame } from './FieldFrame'
import { Icon } from './Icon'
import './Field.scss'

/** Digits keep their spaces and leading zeros; browsers' number fields do not. */
const digitsType = isWeapp ? 'number' : ('tel' as 'number')

/** What stays free between a field and the keyboard: the message below it, px. */
const keyboardSpacing = 48

export interface FieldProps {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  /** The keyboard's own key for done. */
  onConfirm?: () => void
  /** Why it is asked. */
  purpose?: string
  isOptional?: boolean
  error?: string | null
  type?: 'text' | 'digits' | 'password'
  placeholder?: string
  maxLength?: number
  autoComplete?: string
}

/** One question of a form. What is wrong stands at the field; what was typed stays. */
export function Field({
  name,
  label,
  value,
  onChange,
  onConfirm,
  purpose,
  isOptional = false,
  error,
  type = 'text',
  placeholder,
  maxLength = 60,
  autoComplete,
}: FieldProps) {
  const own = useOwnText(value)
  return (
    <FieldFrame name={name} label={label} purpose={purpose ?? null} isOptional={isOptional} error={error ?? null}>
      <Input
        key={own.key}
        className='field__input'
        name={name}
        type={type === 'digits' ? digitsType : 'text'}
        password={type === 'password'}
        {...own.text}
        cursorSpacing={keyboardSpacing}
        maxlength={maxLength}
        placeholder={placeholder ?? ''}
        placeholderClass='field__placeholder'
        {...fieldName(`${label}${error ? `，${error}` : ''}`)}
        {...(autoComplete ? { autocomplete: autoComplete } : {})}
        onInput={event => onChange(own.hear(event.detail.value))}
        {...(onConfirm ? { onConfirm } : {})}
      />
    </FieldFrame>
  )
}

/** All that is to be mended, above the form; a tap goes to the field. */
export function ErrorSummary({ errors }: { errors: { name: string; message: string }[] }) {
  if (errors.length === 0) return null
  return (
    <View className='error-summary' role='alert' aria-live='assertive'>
      <Icon name='alert' />
      <View className='error-summary__body'>
        <Text className='error-summary__title'>还有 {errors.length} 处要改</Text>
        {errors.map(error => (
          <View key={error.name}>{error.message}</View>
        ))}
      </View>
    </View>
  )
}
