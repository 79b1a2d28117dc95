import { App, Button, Form, Input } from 'antd'
import { api } from '../../api/client.ts'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'

interface Given {
  current: string
  password: string
  again: string
}

/** What a new password should be, said before it is typed. */
export const passwordHelp = '至少 10 个字符，不要用名字、生日、常见的词；几个不相干的词连起来最好记。'

/** Says that both fields hold the same. */
export const sameAs = (field: string) => (form: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_: unknown, value: string) =>
    !value || value === form.getFieldValue(field) ? Promise.resolve() : Promise.reject(new Error('两次填的不一样')),
})

export function PasswordForm() {
  const [form] = Form.useForm<Given>()
  const { act, isBusy, failure } = useActing()
  const { message } = App.useApp()
  const save = async ({ current, password }: Given) => {
    const isDone = await act(() => api('PUT /staff/password', { body: { current, password } }))
    if (!isDone) return
    form.resetFields()
    void message.success('密码改好了，其他设备都已退出')
  }
  return (
    <Form<Given>
      form={form}
      layout='vertical'
      requiredMark={false}
      onFinish={values => void save(values)}
      className='narrow-form'
    >
      <Form.Item name='current' label='现在的密码' rules={[{ required: true, message: '请填现在的密码' }]}>
        <Input.Password autoComplete='current-password' />
      </Form.Item>
      <Form.Item name='password' label='新密码' extra={passwordHelp} rules={[{ required: true, message: '请填新密码' }]}>
        <Input.Password autoComplete='new-password' />
      </Form.Item>
      <Form.Item
        name='again'
        label='再填一次新密码'
        dependencies={['password']}
        rules={[{ required: true, message: '请再填一次' }, sameAs('password')]}
      >
        <Input.Password autoComplete='new-password' />
      </Form.Item>
      {failure && <Failure error={failure} />}
      <Button type='primary' htmlType='submit' loading={isBusy}>
        改密码
      </Button>
    </Form>
  )
}
