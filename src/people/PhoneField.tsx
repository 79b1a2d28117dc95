import { View } from '@tarojs/components'
import { Consent } from '@/kit/Consent'
import { Field } from '@/kit/Field'
import { FieldFrame } from '@/kit/FieldFrame'
import { isWeapp } from '@/lib/platform'
import type { PhoneChoice } from '@/people/use-phone'
import { PhoneButton } from './PhoneButton'
import './PhoneField.scss'

interface PhoneFieldProps {
  phone: PhoneChoice
  /** What it is for. */
  purpose: string
  error: string | null
}

/** A phone, never required: typed, from WeChat's button, or the saved one once the person has ticked it. */
export function PhoneField({ phone, purpose, error }: PhoneFieldProps) {
  const { saved, usesSaved, typed, setTyped, setUsesSaved, note, isBusy, take } = phone
  return (
    <>
      {usesSaved ? (
        <FieldFrame name='phone' label='手机号' isOptional purpose={purpose} />
      ) : (
        <Field
          name='phone'
          label='手机号'
          isOptional
          purpose={purpose}
          type='digits'
          value={typed}
          maxLength={13}
          autoComplete='tel'
          error={error}
          onChange={setTyped}
        />
      )}
      {/* A parent of its own: what comes and goes in it is sent alone. */}
      <View className='phone-field'>
        {saved ? (
          <Consent isOn={usesSaved} onChange={setUsesSaved}>
            用保存的 {saved}
          </Consent>
        ) : isWeapp ? (
          <PhoneButton isBusy={isBusy} onAnswer={take} />
        ) : null}
        {note ? (
          <View className='phone-field__note' aria-live='polite'>
            {note}
          </View>
        ) : null}
      </View>
    </>
  )
}
