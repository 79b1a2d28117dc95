import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { asApiError } from '../api/errors.ts'
import { district } from '../frame/district.ts'
import { roleNames } from '../frame/role-names.ts'
import { useSession } from '../frame/session.tsx'
import { useActing } from '../kit/acting.ts'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'
import { momentText } from '../kit/times.ts'
import { Waiting } from '../kit/Waiting.tsx'
import { EnrolTotp } from './account/EnrolTotp.tsx'
import { passwordHelp, sameAs } from './account/PasswordForm.tsx'
import '../frame/shell.scss'
import './staff.scss'

const route = getRouteApi('/invitation/$token')

interface Given {
  password: string
  again: string
}

/** What an invitation opens: a password is chosen, then the second factor put on, then the desk. */
export function InvitationPage() {
  const { token } = route.useParams()
  const { enter, refresh } = useSession()
  const navigate = useNavigate()
  const { act, isBusy, failure } = useActing()
  /** The password that was just chosen, as long as the second factor is being put on. */
  const [chosen, setChosen] = useState<string | null>(null)
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api('GET /staff/invitations/:token', { params: { token } }),
    staleTime: 'static',
    retry: false,
  })
  useEffect(() => {
    document.title = '开通账号 · 工作台'
  }, [])
  // Once used it is no longer found: what was read of it still stands.
  const error = invitation.error && !invitation.data ? asApiError(invitation.error) : null
  const leave = () => void navigate({ to: '/' })

  function accept({ password }: Given) {
    const { username = '' } = invitation.data ?? {}
    return act(async () => {
      await api('PUT /staff/invitations/:token', { params: { token }, body: { password } })
      enter(await api('POST /staff/session', { body: { username, password } }))
      setChosen(password)
    })
  }

  return (
    <div className='sign-in'>
      <main className='sign-in-card is-wide'>
        <h1>{district.name}</h1>
        {invitation.isPending && <Waiting />}
        {error && error.code !== 'not-found' && error.code !== 'invalid-request' && (
          <Failure error={error} onRetry={() => void invitation.refetch()} />
        )}
        {error && (error.code === 'not-found' || error.code === 'invalid-request') && (
          <Empty title='这个链接用不了了' action={<Button onClick={leave}>去登录</Button>}>
            可能已经用过、过了三天，或者管理员又发了新的。请让管理员重新发一次。
          </Empty>
        )}
        {invitation.data && chosen === null && (
          <>
            <p>
              你的用户名是 <strong>{invitation.data.username}</strong>（{roleNames[invitation.data.role]}
              {invitation.data.department ? `，${invitation.data.department}` : ''}）。设一个密码，就可以用工作台了。链接到{' '}
              {momentText(invitation.data.expiresAt)} 有效，只能用一次。
            </p>
            <Form<Given> layout='vertical' requiredMark={false} onFinish={values => void accept(values)}>
              <input type='text' autoComplete='username' value={invitation.data.username} readOnly hidden />
              <Form.Item name='password' label='密码' extra={passwordHelp} rules={[{ required: true, message: '请设一个密码' }]}>
                <Input.Password autoComplete='new-password' autoFocus />
              </Form.Item>
              <Form.Item
                name='again'
                label='再填一次'
                dependencies={['password']}
                rules={[{ required: true, message: '请再填一次' }, sameAs('password')]}
              >
                <Input.Password autoComplete='new-password' />
              </Form.Item>
              {failure && <Failure error={failure} />}
              <Button type='primary' htmlType='submit' block loading={isBusy}>
                设好密码，下一步
              </Button>
            </Form>
          </>
        )}
        {invitation.data && chosen !== null && (
          <>
            <p>
              <strong>第二步：绑定动态码。</strong>
              {invitation.data.needsTotp
                ? '你的角色要用动态码登录，绑好才能做别的。'
                : '绑上更安全，以后也可以在“我的账号”里绑。'}
            </p>
            <EnrolTotp
              password={chosen}
              onDone={() => {
                refresh()
                leave()
              }}
            />
            {!invitation.data.needsTotp && (
              <Button type='link' block onClick={leave}>
                先不绑，进工作台
              </Button>
            )}
          </>
        )}
      </main>
    </div>
  )
}
