import { Button, DatePicker, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { checkLabels } from '../../../contract/careers/labels.ts'
import { cache } from '../../api/cache.ts'
import { api, type Reply } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { dayText } from '../../kit/times.ts'
import '../careers.scss'

interface CheckValues {
  seen: 'licence' | 'registry'
  creditCode: string
  validUntil: Dayjs
  note?: string
}

/** As long as a check may hold. */
const longestDays = 180

/** The act of checking: what was looked at, the number on it, until when it holds. */
export function CheckPanel({ employer }: { employer: Reply<'GET /staff/employers/:id'> }) {
  const { id, creditCode, waitingJobs, checks } = employer
  const [form] = Form.useForm<CheckValues>()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function check({ seen, creditCode: code, validUntil, note }: CheckValues) {
    setBusy(true)
    setFailure(null)
    try {
      await api('PUT /staff/employers/:id/verification', {
        params: { id },
        body: { seen, creditCode: code, validUntil: validUntil.toISOString(), ...(note ? { note } : {}) },
      })
      await cache.invalidateQueries()
    } catch (error) {
      const problem = asApiError(error)
      setFailure(problem)
      form.setFields(problem.errors.map(({ path, message }) => ({ name: path as keyof CheckValues, errors: [message] })))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel title='核验' aside={waitingJobs > 0 ? `核验后 ${waitingJobs} 个岗位马上公开` : undefined}>
      <Form<CheckValues>
        name='check'
        form={form}
        layout='vertical'
        initialValues={{ seen: 'licence', creditCode: creditCode ?? '', validUntil: dayjs().add(longestDays - 1, 'day') }}
        onFinish={check}
      >
        <Form.Item name='seen' label='看了什么'>
          <Radio.Group
            options={[
              { value: 'licence', label: '营业执照' },
              { value: 'registry', label: '国家企业信用信息公示系统' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name='creditCode'
          label='统一社会信用代码'
          extra='18 位，照执照抄；抄错会提示'
          rules={[{ required: true, message: '请填执照上的统一社会信用代码' }]}
        >
          <Input maxLength={24} />
        </Form.Item>
        <Form.Item name='validUntil' label='核验有效到'>
          <DatePicker
            format='YYYY年M月D日 ddd'
            allowClear={false}
            minDate={dayjs().add(1, 'day')}
            maxDate={dayjs().add(longestDays - 1, 'day')}
          />
        </Form.Item>
        <Form.Item name='note' label='备注（可不填）'>
          <Input maxLength={200} />
        </Form.Item>
        {failure && <Failure error={failure} />}
        <Button type='primary' htmlType='submit' loading={isBusy}>
          核验通过{waitingJobs > 0 ? `，公开 ${waitingJobs} 个岗位` : ''}
        </Button>
      </Form>
      {checks.length > 0 && (
        <ul className='check-history'>
          {checks.map(({ checkedAt, seen, checkedBy, validUntil, note }) => (
            <li key={checkedAt}>
              {dayText(checkedAt)} {checkedBy} {checkLabels[seen]}，有效到 {dayText(validUntil)}
              {note ? `：${note}` : ''}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
