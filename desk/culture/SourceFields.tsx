import { Form, Input } from 'antd'
import { district } from '../frame/district.ts'
import { MomentField } from '../kit/MomentField.tsx'
import { Panel } from '../kit/Panel.tsx'

export interface SourceValues {
  name?: string | undefined
  url?: string | null | undefined
  date?: string | null | undefined
}

/** Where what is written comes from; null where no name is given. */
export const sourceOf = (source: SourceValues | null | undefined) =>
  source?.name?.trim() ? { name: source.name.trim(), url: source.url?.trim() || null, date: source.date ?? null } : null

export const SourceFields = () => (
  <Panel title='来源' aside='公开显示；没有出处的不用填'>
    <Form.Item name={['source', 'name']} label='谁说的'>
      <Input maxLength={60} placeholder={`如 ${district.examples.office}`} />
    </Form.Item>
    <Form.Item name={['source', 'url']} label='网址'>
      <Input maxLength={300} inputMode='url' />
    </Form.Item>
    <Form.Item name={['source', 'date']} label='哪天的说法'>
      <MomentField isDay />
    </Form.Item>
  </Panel>
)
