import { Button } from 'antd'
import { useState } from 'react'
import { roleNames } from '../../frame/role-names.ts'
import { useSession } from '../../frame/session.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { EnrolTotp } from './EnrolTotp.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SessionList } from './SessionList.tsx'
import '../staff.scss'

/** One's own account: password, second factor, where one is signed in. */
export function AccountPage() {
  const { staff, refresh } = useSession()
  const [isEnrolling, setEnrolling] = useState(staff?.mustEnrol ?? false)
  if (!staff) return null
  return (
    <>
      <PageHead
        title='我的账号'
        beside={`${staff.username} · ${roleNames[staff.role]}${staff.department ? ` · ${staff.department}` : ''}`}
      />
      <div className='columns'>
        <div>
          <Panel title='动态码'>
            {isEnrolling ? (
              <EnrolTotp
                password={null}
                onDone={() => {
                  setEnrolling(false)
                  refresh()
                }}
              />
            ) : (
              <>
                <p>登录时除了密码，还要手机上的 6 位数字：别人知道了密码也进不来。换了手机、备用码快用完了，也在这里重新绑。</p>
                <p className='act-below'>
                  <Button onClick={() => setEnrolling(true)}>绑定，或换一部手机</Button>
                </p>
              </>
            )}
          </Panel>
          <Panel title='登录着的设备' aside='15 分钟不用、或满 8 小时自动退出'>
            <SessionList />
          </Panel>
        </div>
        <div>
          <Panel title='改密码'>
            <PasswordForm />
          </Panel>
        </div>
      </div>
    </>
  )
}
