import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { StaffAccount } from '../../../contract/staff/members.ts'
import { api } from '../../api/client.ts'
import { roleNames } from '../../frame/role-names.ts'
import { Empty } from '../../kit/Empty.tsx'
import { FilterSelect } from '../../kit/FilterSelect.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { usePages } from '../../kit/pages.ts'
import { type Column, ResourceTable } from '../../kit/ResourceTable.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { agoText, dayText } from '../../kit/times.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberDrawer } from './MemberDrawer.tsx'
import { memberStates } from './member-state.ts'
import '../staff.scss'

const route = getRouteApi('/desk/members')

/** Who works here. */
export function MembersPage() {
  const { open, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const cache = useQueryClient()
  const [isInviting, setInviting] = useState(false)
  const pages = usePages(['members', filters], after => api('GET /staff/members', { query: { ...filters, limit: 50, ...after } }))
  const filter = (change: object) => void navigate({ search: before => ({ ...before, ...change }), replace: true })
  const show = (id: string | undefined) => void navigate({ search: before => ({ ...before, open: id }) })
  const columns: Column<StaffAccount>[] = [
    {
      key: 'username',
      title: '用户名',
      render: ({ id, username }) => (
        <Button type='link' className='in-line' onClick={() => show(id)}>
          {username}
        </Button>
      ),
    },
    { key: 'role', title: '角色', render: ({ role }) => roleNames[role] },
    { key: 'department', title: '部门', render: ({ department }) => department ?? '—' },
    {
      key: 'state',
      title: '状态',
      render: ({ state }) => <StateTag tone={memberStates[state].tone}>{memberStates[state].name}</StateTag>,
    },
    { key: 'totp', title: '动态码', render: ({ hasTotp }) => (hasTotp ? '已绑' : '没绑') },
    { key: 'seen', title: '最近登录', render: ({ lastSignInAt }) => (lastSignInAt ? agoText(lastSignInAt) : '没登录过') },
    { key: 'created', title: '建号', isExtra: true, render: ({ createdAt }) => dayText(createdAt) },
  ]
  return (
    <>
      <PageHead
        title='工作人员'
        actions={
          <Button type='primary' onClick={() => setInviting(true)}>
            邀请同事
          </Button>
        }
      />
      <ResourceTable
        name='members'
        caption='工作人员'
        unit='人'
        columns={columns}
        pages={pages}
        onOpen={({ id }) => show(id)}
        empty={<Empty title='没有符合的账号'>换个名字或部门找，或者把筛选去掉。</Empty>}
        filters={
          <>
            <Input.Search
              allowClear
              defaultValue={filters.q ?? ''}
              placeholder='用户名、部门'
              aria-label='找用户名、部门'
              style={{ width: 200 }}
              onSearch={q => filter({ q: q.trim() || undefined })}
            />
            <FilterSelect label='角色' names={roleNames} value={filters.role} onChange={role => filter({ role })} />
            <Select
              allowClear
              value={filters.state ?? null}
              placeholder='状态'
              aria-label='状态'
              style={{ width: 150 }}
              options={Object.entries(memberStates).map(([value, { name }]) => ({
                value: value as StaffAccount['state'],
                label: name,
              }))}
              onChange={state => filter({ state: state ?? undefined })}
            />
          </>
        }
      />
      {isInviting && (
        <InviteDialog
          onInvited={() => void cache.invalidateQueries({ queryKey: ['members'] })}
          onClose={() => setInviting(false)}
        />
      )}
      {open && <MemberDrawer id={open} onClose={() => show(undefined)} />}
    </>
  )
}
