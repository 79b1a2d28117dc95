import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { type ApiError, asApiError } from '../api/errors.ts'
import { Failure } from '../kit/Failure.tsx'
import { district } from './district.ts'
import { useSession } from './session.tsx'
import './shell.scss'

interface Entry {
  username: string
  password: string
  totp?: string
  recoveryCode?: string
}

const roleless = '用管理员给你的用户名登录。忘了密码请找管理员重发邀请。'

/** Signing in: alone where nobody is, over the page where the session has ended. */
export function SignIn({ isOver = false }: { isOver?: boolean }) {
  const { staff, enter, leave } = useSession()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [step, setStep] = useState<'password' | 'totp' | 'recovery'>('password')

  async function signIn({ username, password, totp, recoveryCode }: Entry) {
    setBusy(true)
    setFailure(null)
    try {
      enter(
        await api('POST /staff/session', {
          body: { username, password, ...(totp ? { totp } : {}), ...(recoveryCode ? { recoveryCode } : {}) },
        }),
      )
    } catch (error) {
      const problem = asApiError(error)
      if (problem.code === 'totp-required' && step === 'password') setStep('totp')
      else setFailure(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div
      className={isOver ? 'sign-in is-over' : 'sign-in'}
      {...(isOver ? { role: 'dialog', 'aria-modal': true, 'aria-label': '再登录一次' } : {})}
    >
      <main className='sign-in-card'>
        <h1>{district.name}</h1>
        <p>{isOver ? '离开有一会儿了，请再登录一次。写了一半的内容都在。' : `工作台 · ${roleless}`}</p>
        <Form<Entry>
          layout='vertical'
          requiredMark={false}
          onFinish={signIn}
          initialValues={{ username: isOver ? staff?.username : '' }}
        >
          <Form.Item name='username' label='用户名' rules={[{ required: true, message: '请填用户名' }]}>
            <Input autoComplete='username' autoFocus={!isOver} />
          </Form.Item>
          <Form.Item name='password' label='密码' rules={[{ required: true, message: '请填密码' }]}>
            <Input.Password autoComplete='current-password' autoFocus={isOver} />
          </Form.Item>
          {step === 'totp' && (
            <Form.Item
              name='totp'
              label='动态码'
              rules={[{ pattern: /^\d{6}$/, required: true, message: '身份验证器里的 6 位数字' }]}
            >
              <Input inputMode='numeric' autoComplete='one-time-code' autoFocus maxLength={6} />
            </Form.Item>
          )}
          {step === 'recovery' && (
            <Form.Item name='recoveryCode' label='备用码' rules={[{ required: true, message: '请填一个没用过的备用码' }]}>
              <Input autoFocus maxLength={40} />
            </Form.Item>
          )}
          {failure && <Failure error={failure} />}
          <Button type='primary' htmlType='submit' block loading={isBusy}>
            登录
          </Button>
          {step !== 'password' && (
            <Button type='link' block onClick={() => setStep(step === 'totp' ? 'recovery' : 'totp')}>
              {step === 'totp' ? '手机不在身边，用备用码' : '用动态码'}
            </Button>
          )}
          {isOver && (
            <Button type='link' block onClick={() => void leave()}>
              换个人用（没存的内容会丢）
            </Button>
          )}
        </Form>
      </main>
    </div>
  )
}
