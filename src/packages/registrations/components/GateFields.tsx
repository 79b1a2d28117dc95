import { View } from '@tarojs/components'
import { gateText } from '@/attendance/gate'
import { Consent } from '@/kit/Consent'
import { Field } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import type { DistrictEvent } from '../../../../contract/culture/events.ts'
import type { useSignUp } from '../use-sign-up'

/** Who may come and why, and what one states about it. */
export function GateFields({ event, form }: { event: DistrictEvent; form: ReturnType<typeof useSignUp> }) {
  const { gate } = event
  if (!gate) return null
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
        <Consent isOn={form.qualified} onChange={form.setQualified} error={form.errorOf('qualified')}>
          我是{gate.qualification}
        </Consent>
      )}
    </>
  )
}
