import { Form, Input, Select } from 'antd'
import type { WordEntry } from '../../../contract/staff/word-lists.ts'
import { freeId, RowDialog } from '../../kit/RowDialog.tsx'

interface EntryDialogProps {
  /** Null: a new one. */
  entry: WordEntry | null
  /** What the program tells apart, each by what an entry of it means. */
  kinds: { value: string; label: string }[]
  taken: string[]
  onDone: (entry: WordEntry) => void
  onRemove: (id: string) => void
  onClose: () => void
}

interface Fields {
  kind: string
  means: string
  source?: string
  writes?: string
  patterns: string
  matches: string
  passes: string
}

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const required = (message: string) => [{ required: true, message }]

/** One entry: what it means, how people write it, and examples on both sides. */
export function EntryDialog({ entry, kinds, taken, onDone, onRemove, onClose }: EntryDialogProps) {
  const initial = entry
    ? { ...entry, patterns: entry.patterns.join('\n'), matches: entry.matches.join('\n'), passes: entry.passes.join('\n') }
    : { kind: kinds[0]?.value }
  return (
    <RowDialog<Fields>
      title={entry ? `改“${entry.means}”` : '加一条'}
      width={620}
      onRemove={entry ? () => onRemove(entry.id) : undefined}
      onClose={onClose}
      initialValues={initial}
      onFinish={({ source, writes, patterns, matches, passes, ...rest }) => {
        onDone({
          ...rest,
          id: entry?.id ?? freeId('own', taken),
          ...(source?.trim() ? { source } : {}),
          ...(writes?.trim() ? { writes } : {}),
          patterns: lines(patterns),
          matches: lines(matches),
          passes: lines(passes),
        })
      }}
    >
      <Form.Item name='means' label='是什么意思' rules={required('请写是什么意思')}>
        <Input maxLength={600} />
      </Form.Item>
      <Form.Item name='kind' label='归哪一类' hidden={kinds.length === 1} rules={required('请选一类')}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item
        name='patterns'
        label='写法，一行一种'
        extra='普通的字就是它自己；(甲|乙) 是其中一个，[甲|乙] 是可有可无，…6 是中间最多隔 6 个字，# 是一位数字'
        rules={required('至少写一种')}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name='matches' label='应当找得出的例子，一行一个' rules={required('至少写一个')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name='passes' label='应当放过的例子，一行一个（挑最像的）' rules={required('至少写一个')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name='writes' label='文件里怎么写（有的词表才用）'>
        <Input maxLength={600} />
      </Form.Item>
      <Form.Item name='source' label='依据或来源'>
        <Input maxLength={600} />
      </Form.Item>
    </RowDialog>
  )
}
