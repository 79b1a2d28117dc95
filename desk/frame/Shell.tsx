import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { Menu, UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { Failure } from '../kit/Failure.tsx'
import { ViewsProvider } from '../kit/SavedViews.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useIdleLock } from './idle.ts'
import { type Pillar, pillarsFor } from './pillars.ts'
import { roleNames } from './role-names.ts'
import { Side } from './Side.tsx'
import { SignIn } from './SignIn.tsx'
import { useSession } from './session.tsx'
import { views } from './views.ts'
import './shell.scss'

interface ShellProps {
  pillars: Pillar[]
  /** How much waits, by the path of a page. */
  useWaiting: () => Record<string, number>
  /** What stands at the top beside the name: search, quick actions. */
  tools?: React.ReactNode
}

/** Around every page of who is signed in. Nobody signed in: the sign-in; the session ended: the sign-in over the page. */
export function Shell(props: ShellProps) {
  const { staff, isOpening, failure, retry, isLocked } = useSession()
  if (isOpening) return <Waiting what='正在打开工作台' />
  if (failure) return <Failure error={failure} onRetry={retry} />
  if (!staff) return <SignIn />
  return (
    <>
      <Inside {...props} />
      {isLocked && <SignIn isOver />}
    </>
  )
}

function Inside({ pillars, useWaiting, tools }: ShellProps) {
  const { staff, may, lock, leave } = useSession()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const providers = useQuery({ queryKey: ['providers'], queryFn: () => api('GET /session/providers', {}), staleTime: Infinity })
  const isOnline = useOnline()
  useIdleLock(lock)
  const navigate = useNavigate()
  return (
    <div className='shell'>
      <a className='shell-skip' href='#main'>
        跳到正文
      </a>
      <Side pillars={pillarsFor(pillars, may)} waiting={useWaiting()} isOpen={isMenuOpen} onChoose={() => setMenuOpen(false)} />
      <div className='main'>
        <header className='top'>
          <Button
            className='top-menu'
            icon={<Menu size={18} aria-hidden />}
            aria-label='菜单'
            aria-expanded={isMenuOpen}
            aria-controls='side'
            onClick={() => setMenuOpen(!isMenuOpen)}
          />
          {tools}
          {providers.data?.providers.includes('demo') && <span className='top-demo'>演示环境</span>}
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'account', label: '我的账号' },
                { key: 'leave', label: '退出登录' },
              ],
              onClick: ({ key }) => (key === 'leave' ? void leave() : void navigate({ to: '/account' as string })),
            }}
          >
            <Button type='text' icon={<UserRound size={16} aria-hidden />}>
              {staff?.username} · {staff && roleNames[staff.role]}
            </Button>
          </Dropdown>
        </header>
        {!isOnline && (
          <p className='shell-banner' role='status'>
            断网了：看到的是刚才的内容，改动要等连上网再保存。
          </p>
        )}
        <main id='main' tabIndex={-1}>
          <ViewsProvider store={views}>
            <Outlet />
          </ViewsProvider>
        </main>
      </div>
    </div>
  )
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const follow = () => setOnline(navigator.onLine)
    window.addEventListener('online', follow)
    window.addEventListener('offline', follow)
    return () => {
      window.removeEventListener('online', follow)
      window.removeEventListener('offline', follow)
    }
  }, [])
  return isOnline
}
