import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { QrCode } from '../../kit/QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import '../staff.scss'

interface EnrolTotpProps {
  /** Just chosen; null: it is asked for. */
  password: string | null
  onDone: () => void
}

interface Given {
  code: string
  current?: string
}

/** An authenticator app takes the secret from the code on screen and shows six digits back; then the recovery codes. */
export function EnrolTotp({ password, onDone }: EnrolTotpProps) {
  const offer = useQuery({
    queryKey: ['totp-offer'],
    queryFn: () => api('POST /staff/totp', {}),
    staleTime: 'static',
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const [codes, setCodes] = useState<string[] | null>(null)
  const { act, isBusy, failure } = useActing()
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <Loaded query={offer}>
      {({ secret, uri }) => (
        <div className='enrol'>
          <ol>
            <li>在手机应用商店装一个身份验证器，如“腾讯身份验证器”小程序、Microsoft Authenticator。</li>
            <li>
              用它扫这个码：
              <QrCode text={uri} label='动态码密钥的二维码' />
              <span className='caption'>
                扫不了就手工输入：<code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
              </span>
            </li>
            <li>把它显示的 6 位数字填在这里。</li>
          </ol>
          <Form<Given>
            layout='vertical'
            requiredMark={false}
            onFinish={({ code, current = '' }) =>
              void act(async () => {
                const body = { secret, code, current: password ?? current }
                setCodes((await api('PUT /staff/totp', { body })).recoveryCodes)
              })
            }
          >
            <Form.Item
              name='code'
              label='动态码'
              rules={[{ required: true, pattern: /^\d{6}$/, message: '身份验证器里的 6 位数字' }]}
            >
              <Input inputMode='numeric' autoComplete='one-time-code' maxLength={6} />
            </Form.Item>
            {password === null && (
              <Form.Item name='current' label='现在的密码' rules={[{ required: true, message: '请填密码，确认是本人' }]}>
                <Input.Password autoComplete='current-password' />
              </Form.Item>
            )}
            {failure && <Failure error={failure} />}
            <Button type='primary' htmlType='submit' loading={isBusy}>
              绑定
            </Button>
          </Form>
        </div>
      )}
    </Loaded>
  )
}
