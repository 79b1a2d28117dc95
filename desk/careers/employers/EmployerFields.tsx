import { Form, Input } from 'antd'

export interface EmployerValues {
  name: string
  shortName: string | null
  industry: string | null
  size: string | null
  nature: string | null
  introduction: string | null
  address: string | null
  district: string | null
  creditCode: string | null
}

export const employerLabels: Record<string, string> = {
  name: '企业全称',
  shortName: '简称',
  creditCode: '统一社会信用代码',
  industry: '行业',
  size: '规模',
  nature: '性质',
  introduction: '简介',
  address: '地址',
  district: '区县',
}

/** Emptied fields say nothing. */
export const employerBody = (values: EmployerValues) =>
  Object.fromEntries(
    Object.keys(employerLabels).map(field => [field, values[field as keyof EmployerValues]?.trim() || null]),
  ) as unknown as EmployerValues

/** What is said of an employer; all of it is public but the code of a check. */
export const EmployerFields = () => (
  <>
    <Form.Item
      name='name'
      label={employerLabels.name}
      extra='照营业执照写'
      rules={[{ required: true, min: 4, message: '请写营业执照上的全称' }]}
    >
      <Input maxLength={80} />
    </Form.Item>
    <Form.Item name='shortName' label={employerLabels.shortName}>
      <Input maxLength={20} />
    </Form.Item>
    <Form.Item name='creditCode' label={employerLabels.creditCode}>
      <Input maxLength={18} />
    </Form.Item>
    <Form.Item name='industry' label={employerLabels.industry}>
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item name='size' label={employerLabels.size}>
      <Input maxLength={40} placeholder='如 100–499 人' />
    </Form.Item>
    <Form.Item name='nature' label={employerLabels.nature}>
      <Input maxLength={40} placeholder='如 民营、国企' />
    </Form.Item>
    <Form.Item name='address' label={employerLabels.address}>
      <Input maxLength={120} />
    </Form.Item>
    <Form.Item name='district' label={employerLabels.district}>
      <Input maxLength={40} />
    </Form.Item>
    <Form.Item name='introduction' label={employerLabels.introduction} extra='不要写联系人和电话：那些记在右边，不公开'>
      <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
    </Form.Item>
  </>
)
