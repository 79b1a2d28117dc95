import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Form, Input, InputNumber, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { cache } from '../../api/cache.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { district } from '../../frame/district.ts'
import { Failure } from '../../kit/Failure.tsx'
import { dayText } from '../../kit/times.ts'

interface NewFair {
  title: string
  time: [Dayjs, Dayjs]
  venue: string
  organizer: string
  capacity: number
}

const needed = (message: string) => [{ required: true, message }]

/** What a fair cannot be without; all else is filled in on its page. */
export function NewFairDialog({ onClose }: { onClose: () => void }) {
  const { failure, isBusy, make } = useMaking(onClose)
  return (
    <Modal
      open
      title='新建招聘会'
      okText='建一份草稿'
      cancelText='先不'
      onCancel={onClose}
      okButtonProps={{ htmlType: 'submit', form: 'new-fair', loading: isBusy }}
    >
      <Form<NewFair>
        id='new-fair'
        layout='vertical'
        requiredMark={false}
        initialValues={{ capacity: 1500 }}
        onFinish={({ time: [start, end], ...rest }) =>
          make(() => api('POST /staff/fairs', { body: { ...rest, startsAt: start.format(), endsAt: end.format() } }))
        }
      >
        <Form.Item name='title' label='名称' rules={needed('请写名称')}>
          <Input maxLength={60} placeholder='如 青年人才专场招聘会' />
        </Form.Item>
        <Form.Item name='time' label='时间' rules={needed('请选开始和结束')} extra='同一天之内；到了结束时间，报名和入场码都停用'>
          <DatePicker.RangePicker
            showTime={{ format: 'HH:mm', minuteStep: 10 }}
            format='YYYY-MM-DD HH:mm'
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name='venue' label='场地' rules={needed('请写场地')}>
          <Input maxLength={60} placeholder={`如 ${district.examples.venue}`} />
        </Form.Item>
        <Form.Item name='organizer' label='主办单位' rules={needed('请写主办单位')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name='capacity' label='名额（人）' rules={needed('请写名额')} extra='报满以后自动候补；之后可以再改'>
          <InputNumber min={1} max={100000} />
        </Form.Item>
        {failure && <Failure error={failure} />}
      </Form>
    </Modal>
  )
}

/** The same once more at another time: what it is about is taken over, the checks are made anew. */
export function CloneDialog({ fair, onClose }: { fair: StaffFair; onClose: () => void }) {
  const { failure, isBusy, make } = useMaking(onClose)
  const next = dayjs(fair.startsAt).add(4, 'week')
  const [start, setStart] = useState<Dayjs>(next.isBefore(dayjs()) ? dayjs().add(4, 'week') : next)
  return (
    <Modal
      open
      title={`照《${fair.title}》再办一场`}
      okText='复制一份草稿'
      cancelText='先不'
      onCancel={onClose}
      confirmLoading={isBusy}
      onOk={() =>
        make(() => api('POST /staff/fairs/:id/clones', { params: { id: fair.id }, body: { startsAt: start.format() } }))
      }
    >
      <p>介绍、场地、须知、名额照搬；企业、展位和发布前的记录重新来。原来是{dayText(fair.startsAt)}。</p>
      <Form layout='vertical'>
        <Form.Item label='这一场几时开始'>
          <DatePicker
            aria-label='这一场几时开始'
            showTime={{ format: 'HH:mm', minuteStep: 10 }}
            format='YYYY-MM-DD HH:mm'
            value={start}
            allowClear={false}
            onChange={value => value && setStart(value)}
          />
        </Form.Item>
      </Form>
      {failure && <Failure error={failure} />}
    </Modal>
  )
}

/** Makes a draft and opens it. */
function useMaking(onClose: () => void) {
  const navigate = useNavigate()
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function make(create: () => Promise<{ id: string }>) {
    setBusy(true)
    setFailure(null)
    try {
      const { id } = await create()
      void cache.invalidateQueries({ queryKey: ['fairs'] })
      onClose()
      await navigate({ to: '/fairs/$id', params: { id } })
    } catch (error) {
      setFailure(asApiError(error))
    } finally {
      setBusy(false)
    }
  }
  return { failure, isBusy, make }
}
