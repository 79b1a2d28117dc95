import { Form, Input } from 'antd'
import { MomentField } from '../../kit/MomentField.tsx'

/** Where the figures of a part are written, and what is not known of them. `part` is what it is called. */
export const StatedFields = ({ at, part }: { at: (string | number)[]; part: string }) => (
  <>
    <Form.Item
      name={[...at, 'source', 'name']}
      label={`${part}：出自哪个文件`}
      rules={[{ required: true, whitespace: true, message: '请写出自哪个文件' }]}
    >
      <Input maxLength={120} />
    </Form.Item>
    <div className='field-pair'>
      <Form.Item
        name={[...at, 'source', 'date']}
        label={`${part}：文件的日期`}
        rules={[{ required: true, message: '请选文件的日期' }]}
      >
        <MomentField isDay />
      </Form.Item>
      <Form.Item
        name={[...at, 'source', 'url']}
        label={`${part}：网址（选填）`}
        rules={[{ pattern: /^https?:\/\//, message: '网址以 https:// 开头' }]}
      >
        <Input maxLength={300} inputMode='url' />
      </Form.Item>
    </div>
    <Form.Item name={[...at, 'note']} label={`${part}：没查到什么、怎么计的（选填，手机上看得到）`}>
      <Input maxLength={200} />
    </Form.Item>
  </>
)
