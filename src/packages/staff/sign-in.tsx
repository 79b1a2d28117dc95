import { View } from '@tarojs/components'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { signInStaff } from '@/api/staff'
import { Screen } from '@/frame/Screen'
import { Button } from '@/kit/Button'
import { ErrorSummary, Field } from '@/kit/Field'
import { replace } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { writeToken } from '@/lib/token'
import './sign-in.scss'

export default function StaffSignInPage() {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [asksTotp, setAsksTotp] = useState(false)
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [isBusy, setBusy] = useState(false)

  const submit = async () => {
    setErrors([])
    setBusy(true)
    try {
      const { token, staff } = await signInStaff(username.trim(), password, totp.trim())
      if (staff.mustEnrol)
        return setErrors([{ name: 'form', message: '这个账号要先绑定身份验证器（动态码）才能用，请找管理员绑定后再登录。' }])
      writeToken('staff', token)
      replace(paths.scan())
    } catch (failure) {
      const error = asApiError(failure)
      if (error.code === 'totp-required' && !asksTotp) return setAsksTotp(true)
      setErrors([{ name: 'form', message: `${error.title}：${error.message}` }])
    } finally {
      setBusy(false)
    }
  }

  return (
    <Screen title='工作人员登录'>
      <View className='page-body'>
        <ErrorSummary errors={errors} />
        <Field name='username' label='用户名' value={username} onChange={setUsername} autoComplete='username' />
        <Field
          name='password'
          label='密码'
          type='password'
          value={password}
          maxLength={200}
          onChange={setPassword}
          autoComplete='current-password'
          purpose='15 分钟不用会自动退出'
        />
        {asksTotp ? (
          <Field
            name='totp'
            label='动态码'
            type='digits'
            value={totp}
            maxLength={6}
            onChange={setTotp}
            autoComplete='one-time-code'
            purpose='身份验证器里的 6 位数字'
          />
        ) : null}
        <Button className='staff-sign-in__submit' isBusy={isBusy} onPress={() => void submit()}>
          登录
        </Button>
      </View>
    </Screen>
  )
}
