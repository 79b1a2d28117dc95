import { Button, Form, Input } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { MomentField } from '../kit/MomentField.tsx'

interface DaysOffFieldProps {
  name: string | (string | number)[]
  label: string
  /** What the reason is called in the API. */
  reason: 'reason' | 'note' | 'name'
  /** Said above the reason. */
  reasonLabel?: string
}

/** Days on which the week does not apply, and why. */
export const DaysOffField = ({ name, label, reason, reasonLabel = '为什么' }: DaysOffFieldProps) => (
  <Form.List name={name}>
    {(fields, { add, remove }) => (
      <fieldset className='hours'>
        <legend>{label}</legend>
        {fields.map(({ key, name: index }) => (
          <div key={key} className='field-pair'>
            <Form.Item name={[index, 'from']} label='从哪天' rules={[{ required: true, message: '请选第一天' }]}>
              <MomentField isDay />
            </Form.Item>
            <Form.Item name={[index, 'to']} label='到哪天' rules={[{ required: true, message: '请选最后一天' }]}>
              <MomentField isDay />
            </Form.Item>
            <Form.Item
              name={[index, reason]}
              label={reasonLabel}
              rules={[{ required: true, whitespace: true, message: `请写${reasonLabel === '为什么' ? '原因' : reasonLabel}` }]}
            >
              <Input maxLength={60} style={{ width: 160 }} />
            </Form.Item>
            <Button
              type='text'
              className='hours-drop'
              aria-label={`去掉第 ${index + 1} 条`}
              icon={<Trash2 size={16} aria-hidden />}
              onClick={() => remove(index)}
            />
          </div>
        ))}
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => add({})}>
          加几天
        </Button>
      </fieldset>
    )}
  </Form.List>
)
