import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import type { StaffRole } from '../../../contract/platform/access.ts'
import type { StaffAccount } from '../../../contract/staff/members.ts'
import { api, type Reply } from '../../api/client.ts'
import { HistoryDrawer } from '../../frame/HistoryDrawer.tsx'
import { useActing } from '../../kit/acting.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'
import { SessionList } from '../account/SessionList.tsx'
import { LinkToGive } from './LinkToGive.tsx'
import { departmentOf, MemberFields } from './MemberFields.tsx'
import { memberLabels, memberStates } from './member-state.ts'

interface Given {
  role: StaffRole
  department?: string | null
}
type Asking = 'access' | 'invitation' | 'totp' | 'sessions' | 'history'

/** One account: what it may, its devices, and the ways to shut it or to let it in again. */
export function MemberDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const member = useQuery({ queryKey: ['members', id], queryFn: () => api('GET /staff/members/:id', { params: { id } }) })
  return (
    <Drawer open title={member.data?.username ?? '账号'} onClose={onClose} size={520}>
      <Loaded query={member}>{account => <Account account={account} />}</Loaded>
    </Drawer>
  )
}

function Account({ account }: { account: StaffAccount }) {
  const { id, username, role, department, state, hasTotp, createdAt, lastSignInAt } = account
  const params = { id }
  const cache = useQueryClient()
  const { message } = App.useApp()
  const { act, isBusy, failure } = useActing()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [invitation, setInvitation] = useState<Reply<'POST /staff/members/:id/invitation'> | null>(null)
  const again = () => Promise.all(['members', 'sessions', 'today'].map(name => cache.invalidateQueries({ queryKey: [name] })))
  const done = (text: string) => again().then(() => void message.success(text))
  const isDisabled = state === 'disabled'

  return (
    <>
      <p className='member-facts'>
        <StateTag tone={memberStates[state].tone}>{memberStates[state].name}</StateTag>{' '}
        <span className='caption'>
          {momentText(createdAt)} 建 · {lastSignInAt ? `${momentText(lastSignInAt)} 最近登录` : '还没登录过'} ·{' '}
          {hasTotp ? '绑了动态码' : '没绑动态码'}
        </span>
      </p>
      {invitation && <LinkToGive invitation={invitation} username={username} />}
      <Form<Given>
        key={`${role} ${department}`}
        layout='vertical'
        requiredMark={false}
        initialValues={{ role, department }}
        onFinish={given =>
          void act(async () => {
            const body = { role: given.role, department: departmentOf(given.department) }
            await api('PATCH /staff/members/:id', { params, body })
            await done('改好了，立即生效')
          })
        }
      >
        <MemberFields />
        {failure && <Failure error={failure} />}
        <Button type='primary' htmlType='submit' loading={isBusy}>
          改角色和部门
        </Button>
      </Form>
      <h3 className='drawer-part'>登录着的设备</h3>
      <SessionList memberId={id} />
      <h3 className='drawer-part'>进不来、要离开</h3>
      <div className='row'>
        {!isDisabled && <Button onClick={() => setAsking('invitation')}>{state === 'invited' ? '重发邀请' : '重设密码'}</Button>}
        {hasTotp && <Button onClick={() => setAsking('totp')}>取消动态码</Button>}
        {!isDisabled && <Button onClick={() => setAsking('sessions')}>退出所有设备</Button>}
        <Button danger={!isDisabled} onClick={() => setAsking('access')}>
          {isDisabled ? '恢复账号' : '停用账号'}
        </Button>
        <Button type='link' onClick={() => setAsking('history')}>
          改动记录
        </Button>
      </div>

      {asking === 'access' && (
        <ReasonDialog
          title={isDisabled ? `恢复 ${username}` : `停用 ${username}`}
          act={isDisabled ? '恢复' : '停用'}
          isDangerous={!isDisabled}
          onClose={() => setAsking(null)}
          onAct={async reason => {
            await api('PUT /staff/members/:id/access', { params, body: { enabled: isDisabled, reason } })
            await done(isDisabled ? '恢复了，本人用原来的密码登录' : '停用了，所有设备已退出')
          }}
        >
          {isDisabled ? '本人可以用原来的密码登录。' : '所有设备立即退出，再也登录不了；做过的事仍在操作记录里。'}
        </ReasonDialog>
      )}
      {asking === 'invitation' && (
        <ReasonDialog
          title={state === 'invited' ? '重发邀请' : `重设 ${username} 的密码`}
          label={null}
          act='得到新链接'
          onClose={() => setAsking(null)}
          onAct={async () => {
            setInvitation(await api('POST /staff/members/:id/invitation', { params }))
            await again()
          }}
        >
          {state === 'invited' ? '以前发的链接作废。' : '现在的密码立即失效，所有设备退出；本人用新链接另设一个。'}
        </ReasonDialog>
      )}
      {asking === 'totp' && (
        <ReasonDialog
          title='取消动态码'
          label={null}
          act='取消动态码'
          isDangerous
          onClose={() => setAsking(null)}
          onAct={async () => {
            await api('DELETE /staff/members/:id/totp', { params })
            await done('取消了，本人登录后重新绑')
          }}
        >
          手机和备用码都丢了才用。请先当面或打电话确认是本人。
        </ReasonDialog>
      )}
      {asking === 'sessions' && (
        <ReasonDialog
          title='退出所有设备'
          label={null}
          act='全部退出'
          onClose={() => setAsking(null)}
          onAct={async () => {
            await api('DELETE /staff/members/:id/sessions', { params })
            await done('都退出了')
          }}
        >
          {username} 在所有电脑和手机上都要重新登录。
        </ReasonDialog>
      )}
      {asking === 'history' && <HistoryDrawer kind='staff' id={id} labels={memberLabels} onClose={() => setAsking(null)} />}
    </>
  )
}
