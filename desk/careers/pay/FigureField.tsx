import { Form, InputNumber } from 'antd'

interface FigureFieldProps {
  at: (string | number)[]
  label: string
  unit: '元' | '%' | '天' | '小时' | '年'
  /** Empty means that it was not found out. */
  mayBeUnknown?: boolean
}

/** A figure with its unit. */
export const FigureField = ({ at, label, unit, mayBeUnknown = false }: FigureFieldProps) => (
  <Form.Item name={at} label={label} rules={mayBeUnknown ? [] : [{ required: true, message: `请写${label}` }]}>
    <InputNumber min={0} suffix={unit} style={{ width: 160 }} {...(mayBeUnknown ? { placeholder: '没查到就空着' } : {})} />
  </Form.Item>
)
