import { Textarea } from '@tarojs/components'
import { useOwnText } from '@/hooks/use-own-text'
import { fieldName } from '@/lib/platform'
import { FieldFrame } from './FieldFrame'
import './Field.scss'
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
  const own = useOwnText(value)
  return (
    <FieldFrame name={name} label={label} purpose={purpose ?? null} error={error ?? null}>
      <Textarea
        key={own.key}
        className='field__input text-box'
        name={name}
        {...own.text}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='field__placeholder'
        autoHeight
        {...fieldName(`${label}${error ? `，${error}` : ''}`)}
        onInput={event => onChange(own.hear(event.detail.value))}
      />
    </FieldFrame>
  )
}
