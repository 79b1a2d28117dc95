import { Form, type FormInstance, Input, InputNumber, Switch } from 'antd'
import type { EventValues } from './values.ts'

/** Who may come, where not everybody may. */
export function GateFields({ form }: { form: FormInstance<EventValues> }) {
  const gate = Form.useWatch('gate', { form, preserve: true })
  return (
    <>
      <Form.Item
        name='gate'
        label='参加条件'
        extra='报名时当场核对，不保存个人情况'
        getValueProps={(value: EventValues['gate']) => ({ checked: !!value })}
        getValueFromEvent={(isOn: boolean) => (isOn ? { reason: '' } : null)}
      >
        <Switch checkedChildren='有' unCheckedChildren='无' />
      </Form.Item>
      {gate && (
        <>
          <div className='field-pair'>
            <Form.Item name={['gate', 'minAge']} label='最小年龄'>
              <InputNumber min={1} max={120} precision={0} suffix='岁' />
            </Form.Item>
            <Form.Item name={['gate', 'maxAge']} label='最大年龄'>
              <InputNumber min={1} max={120} precision={0} suffix='岁' />
            </Form.Item>
          </div>
          <Form.Item name={['gate', 'qualification']} label='要是什么人'>
            <Input maxLength={60} placeholder='如 在校学生' />
          </Form.Item>
          <Form.Item
            name={['gate', 'reason']}
            label='为什么有这个条件'
            rules={[{ required: true, min: 2, message: '请写明理由，来报名的人会看到' }]}
          >
            <Input maxLength={120} />
          </Form.Item>
        </>
      )}
    </>
  )
}
