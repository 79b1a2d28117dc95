import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api, type Reply } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { dayText } from '../../kit/times.ts'
import '../careers.scss'

type Contacts = Reply<'GET /staff/employers/:id/contacts'>['items']

/** Whom to reach there: shown on demand, and each look is on record. */
export function ContactsPanel({ id }: { id: string }) {
  const [contacts, setContacts] = useState<Contacts | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [form] = Form.useForm<{ what: string; value: string }>()

  async function run(work: () => Promise<unknown>) {
    setFailure(null)
    try {
      await work()
      setContacts((await api('GET /staff/employers/:id/contacts', { params: { id } })).items)
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  return (
    <Panel title='联系方式' aside='不公开；每次查看都有记录'>
      {contacts === null && <Button onClick={() => void run(async () => {})}>查看联系方式</Button>}
      {contacts?.length === 0 && <p className='caption'>还没有留下联系方式。</p>}
      <ul className='check-history'>
        {contacts?.map(({ id: contact, what, value, seenAt }) => (
          <li key={contact}>
            {what} <strong>{value}</strong> <span className='caption'>{dayText(seenAt)} 见过</span>
            <Button
              type='link'
              size='small'
              onClick={() => void run(() => api('DELETE /staff/employers/:id/contacts/:contact', { params: { id, contact } }))}
            >
              删去
            </Button>
          </li>
        ))}
      </ul>
      {contacts && (
        <Form
          name='contact'
          form={form}
          layout='inline'
          initialValues={{ what: '联系人' }}
          onFinish={body =>
            void run(async () => {
              await api('POST /staff/employers/:id/contacts', { params: { id }, body })
              form.resetFields()
            })
          }
        >
          <Form.Item name='what' label='是什么' rules={[{ required: true, message: '如 联系人、座机' }]}>
            <Input maxLength={20} style={{ width: 90 }} />
          </Form.Item>
          <Form.Item name='value' label='内容' rules={[{ required: true, message: '请写姓名和电话' }]}>
            <Input maxLength={200} style={{ width: 180 }} />
          </Form.Item>
          <Button htmlType='submit'>记下</Button>
        </Form>
      )}
      {failure && <Failure error={failure} />}
    </Panel>
  )
}
