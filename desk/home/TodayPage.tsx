import { Link } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { roleNames } from '../frame/role-names.ts'
import { useSession } from '../frame/session.tsx'
import { Loaded } from '../kit/Loaded.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { dayText } from '../kit/times.ts'
import { ClosedSignIn } from './ClosedSignIn.tsx'
import { DoorsPanel } from './DoorsPanel.tsx'
import { DraftsPanel } from './DraftsPanel.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { NextFair } from './NextFair.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'
import { useToday } from './waiting.ts'
import { YesterdayPanel } from './YesterdayPanel.tsx'
import './today.scss'

const greetings: [until: number, text: string][] = [
  [6, '夜深了'],
  [11, '早上好'],
  [13, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
]

/** What each role opens on. */
export function TodayPage() {
  const { staff, may } = useSession()
  const today = useToday()
  const hour = new Date().getHours()
  const greeting = greetings.find(([until]) => hour < until)?.[1] ?? '你好'
  // Whoever stands at a door has nothing to write and little to decide.
  const isAtDoor = may('check-in') && !may('edit-events')
  return (
    <>
      <PageHead
        title={`${greeting}，${staff?.username}`}
        beside={`${dayText(new Date())} · ${staff ? roleNames[staff.role] : ''}${staff?.department ? ` · ${staff.department}` : ''}`}
        actions={
          may('import') && (
            <Link className='button is-main' to='/imports'>
              <Upload size={16} aria-hidden />
              导入表格
            </Link>
          )
        }
      />
      {staff?.mustEnrol && (
        <p className='notice is-bad' role='alert'>
          这个账号要先绑定动态码，才能做别的。<Link to='/account'>现在去绑</Link>
        </p>
      )}
      <ClosedSignIn />
      <Loaded query={today}>
        {({ nextFair, waiting, doors, reminders, yesterday }) => (
          <>
            {nextFair && <NextFair fair={nextFair} />}
            <div className='columns today'>
              <div>{isAtDoor ? <DoorsPanel doors={doors} /> : <WaitingPanel waiting={waiting} />}</div>
              <div>
                <FirstSteps />
                {!isAtDoor && <DraftsPanel reminders={reminders} />}
              </div>
              {yesterday.figures.length > 0 && (
                <div>
                  <YesterdayPanel yesterday={yesterday} />
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
