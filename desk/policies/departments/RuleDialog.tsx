import { Checkbox, Form, Input, Select } from 'antd'
import type { DepartmentList, RoutingRule } from '../../../contract/policies/departments.ts'
import { optionsOf } from '../../kit/options.ts'
import { freeId, RowDialog } from '../../kit/RowDialog.tsx'
import { ticketKindNames, wayNames } from '../tickets/ticket-words.ts'
import { topicNames } from './department-words.ts'

interface RuleDialogProps {
  /** Null: a new one. */
  rule: RoutingRule | null
  list: DepartmentList
  onDone: (rule: RoutingRule) => void
  onRemove: (id: string) => void
  onClose: () => void
}

/** What goes to whom, by which of the four ways. */
export function RuleDialog({ rule, list: { items, rules }, onDone, onRemove, onClose }: RuleDialogProps) {
  const departments = items.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <RowDialog
      title={rule ? `改规则“${rule.name}”` : '加一条规则'}
      onRemove={rule ? () => onRemove(rule.id) : undefined}
      onClose={onClose}
      initialValues={rule ?? { kinds: ['complaint', 'suggestion'], way: 'one-leads', supporters: [], sample: false }}
      onFinish={(values: Omit<RoutingRule, 'id'>) => {
        const taken = rules.map(({ id }) => id)
        onDone({
          ...values,
          id: rule?.id ?? freeId('rule', taken),
          supporters: values.supporters.filter(id => id !== values.lead),
        })
      }}
    >
      <Form.Item name='name' label='名称' rules={[{ required: true, message: '请写名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name='topic' label='说的是哪一类事' rules={[{ required: true, message: '请选一类' }]}>
        <Select options={optionsOf(topicNames)} />
      </Form.Item>
      <Form.Item name='kinds' label='用在' rules={[{ required: true, message: '至少选一类' }]}>
        <Checkbox.Group options={optionsOf(ticketKindNames)} />
      </Form.Item>
      <Form.Item name='way' label='走哪条路' rules={[{ required: true }]}>
        <Select options={optionsOf(wayNames)} />
      </Form.Item>
      <Form.Item name='lead' label='牵头' rules={[{ required: true, message: '请选牵头部门' }]}>
        <Select options={departments} />
      </Form.Item>
      <Form.Item name='supporters' label='配合'>
        <Select mode='multiple' maxCount={6} options={departments} />
      </Form.Item>
      <Form.Item name='sample' valuePropName='checked'>
        <Checkbox>示例，没有和各部门确认过</Checkbox>
      </Form.Item>
    </RowDialog>
  )
}
