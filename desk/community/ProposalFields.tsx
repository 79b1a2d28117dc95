import { Form, Input, Radio } from 'antd'
import { MomentField } from '../kit/MomentField.tsx'
import { optionsOf } from '../kit/options.ts'
import { Panel } from '../kit/Panel.tsx'
import { kindNames, sideNames } from './words.ts'

/** What everybody gets to read: in plain words, of nobody by name. */
export const ProposalFields = () => (
  <Panel title='议什么' aside='公开的就是这里的说法，不写人名和手机号'>
    <Form.Item name='kind' label='哪一种' extra='四方议事：四方都说过才能决定；微议事：小事，谁的事谁来议'>
      <Radio.Group options={optionsOf(kindNames)} />
    </Form.Item>
    <Form.Item name='side' label='谁提的'>
      <Radio.Group options={optionsOf(sideNames)} />
    </Form.Item>
    <Form.Item name='title' label='议什么' rules={[{ required: true, whitespace: true, message: '请用一句话写' }]}>
      <Input maxLength={40} showCount />
    </Form.Item>
    <Form.Item name='text' label='情况和想法' rules={[{ required: true, whitespace: true, message: '请写清楚情况' }]}>
      <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 4 }} />
    </Form.Item>
    <Form.Item name='opensAt' label='开始' extra='到这个时间才能表态和说话'>
      <MomentField />
    </Form.Item>
    <Form.Item name='closesAt' label='截止'>
      <MomentField />
    </Form.Item>
  </Panel>
)
