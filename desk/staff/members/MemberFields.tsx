import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Form, Radio } from 'antd'
import type { StaffRole } from '../../../contract/platform/access.ts'
import { api } from '../../api/client.ts'
import { roleNames } from '../../frame/role-names.ts'
import { useSession } from '../../frame/session.tsx'
import { roleTexts } from './member-state.ts'

const roles = Object.keys(roleNames) as StaffRole[]

/** Role and department of an account. */
export function MemberFields() {
  const { may } = useSession()
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => api('GET /staff/departments', {}),
    enabled: may('handle-tickets'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <Form.Item name='role' label='角色' rules={[{ required: true, message: '请选一个角色' }]}>
        <Radio.Group className='role-choice'>
          {roles.map(role => (
            <Radio key={role} value={role}>
              {roleNames[role]}
              <span className='caption'>{roleTexts[role]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name='department' label='部门' extra='答复工单的人要选部门，只看得到本部门的；其他人可以不填。'>
        <AutoComplete
          allowClear
          maxLength={40}
          options={(departments.data?.items ?? []).map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
        />
      </Form.Item>
    </>
  )
}

/** As the API takes it: nothing typed is no department. */
export const departmentOf = (typed: string | null | undefined) => typed?.trim() || null
