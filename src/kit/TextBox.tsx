import { Textarea } from '@tarojs/components'
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
  return (
    <FieldFrame name={name} label={label} purpose={purpose ?? null} error={error ?? null}>
      <Textarea
        className='field__input text-box'
        name={name}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='field__placeholder'
        autoHeight
        {...fieldName(`${label}${error ? `，${error}` : ''}`)}
        onInput={event => onChange(event.detail.value)}
      />
    </FieldFrame>
  )
}
