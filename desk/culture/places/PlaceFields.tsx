import { Form, Input, Select } from 'antd'
import { placeLabels, placeStatusLabels } from '../../../contract/culture/labels.ts'
import { LinesField } from '../../kit/LinesField.tsx'
import { optionsOf } from '../../kit/options.ts'
import { Panel } from '../../kit/Panel.tsx'
import { DaysOffField } from '../DaysOffField.tsx'
import { HoursField } from '../HoursField.tsx'
import { PositionFields, type PositionTyped, positionIn } from '../PositionFields.tsx'
import { PositionMap } from '../PositionMap.tsx'
import { SourceFields } from '../SourceFields.tsx'

interface PlaceFieldsProps {
  id: string | undefined
}

export const PlaceFields = ({ id }: PlaceFieldsProps) => (
  <>
    <Panel title='是什么地方'>
      <Form.Item name='kind' label='类别' rules={[{ required: true, message: '请选类别' }]} extra='封面图按类别来'>
        <Select aria-label='类别' options={optionsOf(placeLabels)} style={{ width: 200 }} placeholder='选一类' />
      </Form.Item>
      <Form.Item name='name' label='名称' rules={[{ required: true, whitespace: true, min: 2, message: '请填名称，两个字以上' }]}>
        <Input maxLength={40} showCount />
      </Form.Item>
      <Form.Item name='status' label='运营' rules={[{ required: true }]}>
        <Select aria-label='运营' options={optionsOf(placeStatusLabels)} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name='summary' label='一句话'>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name='paragraphs' label='介绍' extra='一行一段'>
        <LinesField rows={4} />
      </Form.Item>
      <Form.Item name='offers' label='这里有什么' extra='打一样按一次回车，如 免费充电、自习座位'>
        <Select mode='tags' open={false} suffixIcon={null} maxCount={12} />
      </Form.Item>
    </Panel>
    <Panel title='在哪里'>
      <Form.Item name='address' label='地址'>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name='coordinates' getValueProps={(value: PositionTyped | undefined) => ({ value: positionIn(value) })}>
        <PositionMap except={id} />
      </Form.Item>
      <div className='field-pair'>
        <PositionFields />
      </div>
    </Panel>
    <Panel title='什么时候开'>
      <Form.Item name='openingHours' label='开放时间的说法' extra='照来源的原话写，给人看的'>
        <Input maxLength={120} placeholder='如 周二至周日 9:00–17:00，周一闭馆' />
      </Form.Item>
      <HoursField name={['hours', 'weekly']} label='每周开放时间（算「现在开着」用）' />
      <DaysOffField name={['hours', 'exceptions']} label='哪些天不照这个来' reason='note' />
    </Panel>
    <SourceFields />
  </>
)
