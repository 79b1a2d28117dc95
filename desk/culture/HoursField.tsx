import { Button, Form, Input, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'

const days = [
  { value: 1, label: '周一' },
  { value: 2, label: '周二' },
  { value: 3, label: '周三' },
  { value: 4, label: '周四' },
  { value: 5, label: '周五' },
  { value: 6, label: '周六' },
  { value: 7, label: '周日' },
]

const clock = { pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, required: true, message: '写成 09:00' }

/** Weekly spans: on which days, from when to when; a span that ends no later than it starts runs into the next day. */
export const HoursField = ({ name, label }: { name: string | (string | number)[]; label: string }) => (
  <Form.List name={name}>
    {(fields, { add, remove }) => (
      <fieldset className='hours'>
        <legend>{label}</legend>
        {fields.map(({ key, name: index }) => (
          <div key={key} className='field-pair'>
            <Form.Item name={[index, 'days']} label='哪几天' rules={[{ required: true, message: '请选哪几天' }]}>
              <Select aria-label='哪几天' mode='multiple' options={days} style={{ width: 240 }} />
            </Form.Item>
            <Form.Item name={[index, 'opens']} label='从' rules={[clock]}>
              <Input style={{ width: 84 }} maxLength={5} placeholder='09:00' />
            </Form.Item>
            <Form.Item name={[index, 'closes']} label='到' rules={[clock]}>
              <Input style={{ width: 84 }} maxLength={5} placeholder='18:00' />
            </Form.Item>
            <Button
              type='text'
              className='hours-drop'
              aria-label={`去掉第 ${index + 1} 段`}
              icon={<Trash2 size={16} aria-hidden />}
              onClick={() => remove(index)}
            />
          </div>
        ))}
        <Button
          icon={<Plus size={16} aria-hidden />}
          onClick={() => add({ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '18:00' })}
        >
          加一段
        </Button>
      </fieldset>
    )}
  </Form.List>
)
