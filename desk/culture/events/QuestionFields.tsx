import { Button, Checkbox, Form, Input, Select } from 'antd'
import { Plus } from 'lucide-react'
import { onceKey } from '../../kit/once.ts'
import { optionsOf } from '../../kit/options.ts'
import { Panel } from '../../kit/Panel.tsx'
import { questionKindNames } from './values.ts'

/** What is asked at sign-up. */
export const QuestionFields = () => (
  <Form.List name='questions'>
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }) => (
          <Panel
            key={key}
            title={`第 ${name + 1} 个问题`}
            aside={
              <Button type='link' onClick={() => remove(name)}>
                去掉这个问题
              </Button>
            }
          >
            <Form.Item name={[name, 'label']} label='问什么' rules={[{ required: true, whitespace: true, message: '请写问题' }]}>
              <Input maxLength={40} />
            </Form.Item>
            <div className='field-pair'>
              <Form.Item name={[name, 'kind']} label='怎么答'>
                <Select aria-label='怎么答' options={optionsOf(questionKindNames)} style={{ width: 140 }} />
              </Form.Item>
              <Form.Item name={[name, 'required']} label='必答' valuePropName='checked'>
                <Checkbox>不答不能报名</Checkbox>
              </Form.Item>
            </div>
            <Form.Item noStyle shouldUpdate>
              {({ getFieldValue }) =>
                getFieldValue(['questions', name, 'kind']) === 'text' ? null : (
                  <Form.Item name={[name, 'options']} label='选项' extra='打一个按一次回车；尺码不填就用 S 到 XXXL'>
                    <Select mode='tags' open={false} suffixIcon={null} maxCount={12} />
                  </Form.Item>
                )
              }
            </Form.Item>
            <Form.Item name={[name, 'purpose']} label='为什么要问'>
              <Input maxLength={60} placeholder='如 按尺码备衣服' />
            </Form.Item>
          </Panel>
        ))}
        {fields.length < 10 && (
          <Button
            icon={<Plus size={16} aria-hidden />}
            onClick={() => add({ id: `q-${onceKey()}`.slice(0, 40), kind: 'choice', required: false, options: [] })}
          >
            报名时多问一个问题
          </Button>
        )}
      </>
    )}
  </Form.List>
)
