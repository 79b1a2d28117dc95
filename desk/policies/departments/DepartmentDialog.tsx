import { Checkbox, Form, Input, Select } from 'antd'
import type { DepartmentEntry } from '../../../contract/policies/departments.ts'
import { freeId, RowDialog } from '../../kit/RowDialog.tsx'
import { today } from '../../kit/times.ts'
import { kindNames } from './department-words.ts'

interface DepartmentDialogProps {
  /** Null: a new one. */
  department: DepartmentEntry | null
  all: DepartmentEntry[]
  onDone: (department: DepartmentEntry) => void
  onRemove: (id: string) => void
  onClose: () => void
}

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value: value as DepartmentEntry['kind'], label }))

/** Name, whom it answers to, what it deals with. Who works there is named in the accounts. */
export function DepartmentDialog({ department, all, onDone, onRemove, onClose }: DepartmentDialogProps) {
  return (
    <RowDialog
      title={department ? `改“${department.name}”` : '加一个部门或分中心'}
      onRemove={department ? () => onRemove(department.id) : undefined}
      onClose={onClose}
      initialValues={department ?? { kind: 'department', sample: false }}
      onFinish={(values: Omit<DepartmentEntry, 'id'>) => {
        onDone({
          ...values,
          id:
            department?.id ??
            freeId(
              'dept',
              all.map(({ id }) => id),
            ),
          parent: values.parent ?? null,
          hours: values.hours?.trim() || null,
          phone: values.phone?.trim() || null,
          checkedOn: values.checkedOn || null,
        })
      }}
    >
      <Form.Item
        name='name'
        label='名称'
        extra={department ? '改了名称，要到“账号”里把这个部门的人也改过来，他们才看得到工单。' : undefined}
        rules={[{ required: true, message: '请写名称' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name='kind' label='是哪一种' rules={[{ required: true }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name='parent' label='上级' extra='投诉它的，由上级办；没有上级的，由调度员办。'>
        <Select
          allowClear
          placeholder='没有上级'
          options={all.filter(({ id }) => id !== department?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name='deals' label='管什么' rules={[{ required: true, message: '请写管什么' }]}>
        <Input.TextArea maxLength={120} autoSize />
      </Form.Item>
      <Form.Item name='hours' label='上班时间'>
        <Input maxLength={60} placeholder='工作日 9:00–17:00' />
      </Form.Item>
      <Form.Item
        name='phone'
        label='办公电话'
        extra='不写个人手机号'
        rules={[{ pattern: /^(?!1[3-9]\d{9}$)[\d-]{3,20}$/, message: '写办公电话，只用数字和连字符，如 0371-12345678' }]}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name='source' label='从哪里来' rules={[{ required: true, message: '请写从哪里来' }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name='checkedOn' label='哪天核对过'>
        <Input type='date' max={today()} style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name='sample' valuePropName='checked'>
        <Checkbox>示例，不是真实机构</Checkbox>
      </Form.Item>
    </RowDialog>
  )
}
