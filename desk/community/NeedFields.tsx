import { Form, Input, Radio, Select } from 'antd'
import { district } from '../frame/district.ts'
import { MomentField } from '../kit/MomentField.tsx'
import { optionsOf } from '../kit/options.ts'
import { Panel } from '../kit/Panel.tsx'
import { needSideNames, paceNames, wayNames } from './words.ts'

/** What everybody gets to read: in plain words, of nobody by name. */
export const NeedFields = () => (
  <>
    <Panel title='需要什么' aside='公开的就是这里的说法，不写人名和手机号'>
      <Form.Item name='raisedBy' label='谁需要' rules={[{ required: true }]}>
        <Radio.Group options={optionsOf(needSideNames)} />
      </Form.Item>
      <Form.Item name='title' label='需要什么' rules={[{ required: true, whitespace: true, message: '请用一句话写' }]}>
        <Input maxLength={40} showCount />
      </Form.Item>
      <Form.Item name='text' label='情况' rules={[{ required: true, whitespace: true, message: '请写清楚情况' }]}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3 }} />
      </Form.Item>
    </Panel>
    <Panel title='谁来办' aside='填全才能公开'>
      <Form.Item name='pace' label='怎么办' extra='即办：一家当场办；帮办：几家一起办'>
        <Radio.Group options={optionsOf(paceNames)} />
      </Form.Item>
      <Form.Item name='way' label='怎么帮'>
        <Radio.Group options={optionsOf(wayNames)} />
      </Form.Item>
      <Form.Item name='dueOn' label='哪天之前办完'>
        <MomentField isDay />
      </Form.Item>
      <Form.Item name='steward' label='管家' extra={`写岗位或办公室，不写人名，如 ${district.street}街道 · 商圈管家岗`}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name='contactOffice' label='联络' extra='打电话过去是哪个办公室'>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name='contactPhone' label='办公电话' extra='如 0371-60000000，不写手机号'>
        <Input maxLength={20} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name='departments' label='背后的部门' extra='打一个部门按一次回车'>
        <Select aria-label='背后的部门' mode='tags' open={false} suffixIcon={null} maxCount={10} />
      </Form.Item>
    </Panel>
  </>
)
