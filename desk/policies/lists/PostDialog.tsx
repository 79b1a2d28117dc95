import { Form, Input } from 'antd'
import type { SignpostTexts } from '../../../contract/policies/signposts.ts'
import { freeId, RowDialog } from '../../kit/RowDialog.tsx'
import { today } from '../../kit/times.ts'

type Post = SignpostTexts['posts'][number]

interface PostDialogProps {
  /** Null: a new one. */
  post: Post | null
  taken: string[]
  onDone: (post: Post) => void
  onRemove: (id: string) => void
  onClose: () => void
}

/** Name, number and hours of one place to turn to. */
export function PostDialog({ post, taken, onDone, onRemove, onClose }: PostDialogProps) {
  return (
    <RowDialog
      title={post ? `改“${post.name}”` : '加一个去处'}
      onRemove={post ? () => onRemove(post.id) : undefined}
      onClose={onClose}
      initialValues={post ?? { checkedOn: today() }}
      onFinish={(values: Record<keyof Post, string>) => {
        onDone({
          ...values,
          id: post?.id ?? freeId('post', taken),
          phone: values.phone?.trim() || null,
          url: values.url?.trim() || null,
        })
      }}
    >
      <Form.Item name='name' label='名称' rules={[{ required: true, message: '请写名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name='phone'
        label='电话'
        rules={[{ pattern: /^[\d-]{3,20}$/, message: '只写数字和连字符，如 12333 或 0371-12345678' }]}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name='hours' label='服务时间' rules={[{ required: true, message: '请写服务时间' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name='does' label='能办什么' rules={[{ required: true, message: '请写能办什么' }]}>
        <Input.TextArea maxLength={120} autoSize />
      </Form.Item>
      <Form.Item name='source' label='号码从哪里来' rules={[{ required: true, message: '请写号码从哪里来' }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name='url' label='网址' rules={[{ pattern: /^https?:\/\//, message: '网址以 https:// 开头' }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name='checkedOn' label='哪天核对过' rules={[{ required: true, message: '请选日期' }]}>
        <Input type='date' max={today()} style={{ width: 180 }} />
      </Form.Item>
    </RowDialog>
  )
}
