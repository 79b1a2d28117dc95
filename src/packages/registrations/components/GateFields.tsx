import { Text, View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Pressable } from '@/components/Pressable'
import { Notice } from '@/components/StateCard'
import { gateText } from '@/lib/gate'
import type { DistrictEvent } from '../../../../contract/events.ts'
import type { useSignUp } from '../use-sign-up'
import './Consent.scss'

/** Who may come and why, and what one states about it. */
export function GateFields({ event, form }: { event: DistrictEvent; form: ReturnType<typeof useSignUp> }) {
  const { gate } = event
  if (!gate) return null
  const error = form.errorOf('qualified')
  return (
    <>
      <View style={{ height: '14px' }} />
      <Notice icon='info'>
        这一场{gateText(gate)}：{gate.reason}
      </Notice>
      {gate.minAge !== null || gate.maxAge !== null ? (
        <Field
          name='age'
          label='周岁年龄'
          purpose='只用来核对这一场的年龄要求，不保存'
          type='digits'
          value={form.age}
          maxLength={3}
          error={form.errorOf('age')}
          onChange={form.setAge}
        />
      ) : null}
      {gate.qualification === null ? null : (
        <View className={`consent ${error ? 'has-error' : ''}`}>
          {error ? (
            <View className='field__error' aria-live='polite'>
              <Icon name='alert' />
              <Text>{error}</Text>
            </View>
          ) : null}
          <Pressable
            className='consent__box'
            role='checkbox'
            isOn={form.qualified}
            onPress={() => form.setQualified(!form.qualified)}
          >
            <View className={`consent__sign ${form.qualified ? 'is-on' : ''}`}>
              {form.qualified ? <Icon name='check' /> : null}
            </View>
            <Text className='consent__text'>我是{gate.qualification}</Text>
          </Pressable>
        </View>
      )}
    </>
  )
}
