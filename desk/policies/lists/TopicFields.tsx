import { Input, Select } from 'antd'
import type { SignpostTexts } from '../../../contract/policies/signposts.ts'

type Topic = SignpostTexts['topics'][number]

interface TopicFieldsProps {
  topic: Topic
  posts: SignpostTexts['posts']
  onChange: (topic: Topic) => void
}

/** What is said first of a topic, whom it names, and what comes after. */
export const TopicFields = ({ topic, posts, onChange }: TopicFieldsProps) => (
  <>
    <label className='list-label' htmlFor='topic-say'>
      第一句话
    </label>
    <Input.TextArea
      id='topic-say'
      value={topic.say}
      maxLength={300}
      autoSize={{ minRows: 2 }}
      onChange={event => onChange({ ...topic, say: event.target.value })}
    />
    <label className='list-label' htmlFor='topic-posts'>
      去处，按先后
    </label>
    <Select
      id='topic-posts'
      mode='multiple'
      maxCount={6}
      value={topic.posts}
      options={posts.map(({ id, name, phone }) => ({ value: id, label: [name, phone].filter(Boolean).join(' ') }))}
      onChange={value => onChange({ ...topic, posts: value })}
      style={{ width: '100%' }}
    />
    <label className='list-label' htmlFor='topic-next'>
      后面再说一句（可以不写）
    </label>
    <Input.TextArea
      id='topic-next'
      value={topic.next}
      maxLength={300}
      autoSize
      onChange={event => onChange({ ...topic, next: event.target.value })}
    />
  </>
)
