import { View } from '@tarojs/components'
import { Consent } from '@/kit/Consent'
import type { useSignUp } from '../use-sign-up'

const words = '同意把姓名和手机号用于本场报名、签到和变更通知；活动结束 90 天后删除，随时可以取消报名。'

/** Agreement to the use of name and number for this one event; whoever signed up here before has a button that says so itself. */
export const SignUpConsent = ({ form }: { form: ReturnType<typeof useSignUp> }) =>
  form.isKnown ? (
    <View className='consent consent__text'>点下面的按钮，就是{words}</View>
  ) : (
    <Consent isOn={form.consent} onChange={form.setConsent} error={form.errorOf('consent')}>
      {words}
    </Consent>
  )
