import { DatePicker, Form, Input, InputNumber } from 'antd'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { district } from '../../frame/district.ts'
import { timeProps } from './fair-form.ts'
import { fairLabels as labels } from './fair-state.ts'

const picker = <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format='YYYY-MM-DD HH:mm' style={{ width: '100%' }} />

const checkFields = [
  { name: 'plan', label: '组织方案', hint: '方案的名称或文号、负责人，如：方案 2026-12 号，王芳负责' },
  { name: 'safetyPlan', label: '安全预案', hint: '预案的名称或文号、报备到哪里，如：预案 12 号，已报派出所' },
  { name: 'advanceNotice', label: '提前公示', hint: '哪天、在哪里公示，如：11月28日 官网和公众号' },
  { name: 'employerCheck', label: '参会企业核验', hint: '谁核验的、核了什么，如：46 家执照和岗位已核，李强' },
]

/** The fields of a fair, in the order in which a fair is prepared. */
export function FairFields({ fair }: { fair: StaffFair }) {
  const isPublished = fair.state === 'published'
  return (
    <>
      <h2 className='fair-fields-head'>时间和地点</h2>
      <Form.Item name='title' label={labels.title} rules={[{ required: true, message: '请写名称' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name='startsAt'
        label={labels.startsAt}
        extra={isPublished && '改了时间，报了名的人会收到消息，入场码还有效'}
        {...timeProps}
      >
        {picker}
      </Form.Item>
      <Form.Item name='endsAt' label={labels.endsAt} {...timeProps}>
        {picker}
      </Form.Item>
      <Form.Item name='doorsOpenAt' label='几时可以入场' extra='空着就是开始时入场' {...timeProps}>
        {picker}
      </Form.Item>
      <Form.Item
        name='venue'
        label={labels.venue}
        extra={isPublished && '换了场地，报了名的人会收到消息'}
        rules={[{ required: true, message: '请写场地' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name='address' label={labels.address}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name='metro' label={labels.metro} extra={`如：${district.examples.metro}`}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name='organizer' label={labels.organizer} rules={[{ required: true, message: '请写主办单位' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name='contact' label={labels.contact} extra='公开给大家看，写服务台的电话或位置，不写个人手机号'>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name='checkInDesk' label={labels.checkInDesk} extra='如：北口、南口各一处'>
        <Input maxLength={60} />
      </Form.Item>
      <h2 className='fair-fields-head'>人数</h2>
      <Form.Item name='capacity' label='名额（人）' extra={`已有 ${fair.stats.registered} 人报名；空着就是不用报名`}>
        <InputNumber min={1} max={1_000_000} />
      </Form.Item>
      <Form.Item name='waitlistCapacity' label='候补名额（人）'>
        <InputNumber min={0} max={1_000_000} />
      </Form.Item>
      <Form.Item name='hallLimit' label='场内最多几人' extra='到了上限，门口验码会提醒“出一位再进一位”；空着就是不限'>
        <InputNumber min={1} max={100_000} />
      </Form.Item>
      <h2 className='fair-fields-head'>给大家看的</h2>
      <Form.Item name='summary' label={labels.summary}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name='notes' label={labels.notes} extra='一行一条'>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <h2 className='fair-fields-head'>发布前的记录</h2>
      {checkFields.map(({ name, label, hint }) => (
        <Form.Item key={name} name={['checks', name]} label={label} extra={hint}>
          <Input maxLength={200} />
        </Form.Item>
      ))}
    </>
  )
}
