import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { spanText } from '../../kit/times.ts'
import { daysLeft } from './fair-state.ts'

/** The green board: days left and five figures; what waits for somebody is in the colour of lamps. */
export function FairProgress({ fair }: { fair: StaffFair }) {
  const { stats, invited, problems } = fair
  const left = daysLeft(fair)
  const standing = stats.employers
  const unplaced = invited.employers - standing
  return (
    <section className='fair-progress' aria-label='进度'>
      <div className='fair-progress-head'>
        <p>
          <strong>{spanText(fair.startsAt, fair.endsAt)}</strong>
          {fair.venue}
        </p>
        {left && <p className='fair-progress-left'>{left}</p>}
      </div>
      <ul>
        <Fact value={`${invited.employers} 家`} isWaiting={unplaced > 0}>
          {invited.employers === 0
            ? '还没有企业报名'
            : unplaced > 0
              ? `企业，${unplaced} 家还没有展位`
              : '企业已报，展位全部排好'}
        </Fact>
        <Fact
          value={invited.silent > 0 ? `${invited.silent} 家没有回应` : `${invited.confirmed} 家已确认`}
          isWaiting={invited.silent > 0}
        >
          {invited.none > 0
            ? `${invited.none} 家还没有发链接`
            : invited.silent > 0
              ? '链接已经发出，可以再提醒'
              : '确认链接都有回应'}
        </Fact>
        <Fact value={`${stats.jobs} 个岗位`}>已经公开</Fact>
        <Fact value={stats.capacity === null ? '不用报名' : `${stats.registered} / ${stats.capacity}`}>
          {stats.capacity === null ? '谁都可以来' : stats.waitlist > 0 ? `已报名，候补 ${stats.waitlist} 人` : '已报名，候补未开'}
        </Fact>
        <Fact value={problems.length > 0 ? `还差 ${problems.length} 项` : '都齐了'} isWaiting={problems.length > 0}>
          {problems.length > 0 ? (
            <Link to='/fairs/$id/text' params={{ id: fair.id }}>
              {fair.state === 'published' ? '已经发布，请补上' : '不填不能发布'}
            </Link>
          ) : fair.state === 'published' ? (
            '已经在小程序里'
          ) : (
            '可以发布'
          )}
        </Fact>
      </ul>
    </section>
  )
}

const Fact = ({ value, isWaiting = false, children }: { value: string; isWaiting?: boolean; children: ReactNode }) => (
  <li className={isWaiting ? 'is-waiting' : ''}>
    <strong>{value}</strong>
    <span>{children}</span>
  </li>
)
