import { Form, type FormInstance, Input } from 'antd'

/** What any form is, whatever its values. */
type AnyForm = Pick<FormInstance, 'getFieldValue' | 'setFieldValue'>

/** The version of the record that what is written stands on: a draft that is found again later knows it too. */
export const VersionField = () => (
  <Form.Item name='version' hidden>
    <Input />
  </Form.Item>
)

/** Saves only over that version. */
export const overVersion = (form: AnyForm) => ({ headers: { 'if-match': `"${form.getFieldValue('version') as number}"` } })

/** After an act of one's own. Whoever else wrote in between is met at the next save. */
export function followVersion(form: AnyForm, version: number) {
  const before = (form.getFieldValue('version') as number | undefined) ?? 0
  if (version <= before + 1) form.setFieldValue('version', version)
}
