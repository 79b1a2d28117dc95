import { Link } from '@tanstack/react-router'
import { Empty } from '../kit/Empty.tsx'
import { Panel } from '../kit/Panel.tsx'
import { spanText } from '../kit/times.ts'
import type { Today } from './waiting.ts'

/** For who stands at a door: the events of today. */
export function DoorsPanel({ doors }: Pick<Today, 'doors'>) {
  return (
    <Panel title='今天要验码的场次'>
      {doors.length === 0 && <Empty title='今天没有要验码的场次'>有的话，当天会列在这里。</Empty>}
      <ul className='waiting-list'>
        {doors.map(({ id, title, startsAt, endsAt, venue, registered, admitted }) => (
          <li key={id}>
            <b>{admitted}</b>
            <div>
              <strong>{title}</strong>
              <span className='caption'>
                {spanText(startsAt, endsAt)} · {venue} · 报名 {registered}，已到 {admitted}
              </span>
            </div>
            <Link className='button' to='/fair-day' aria-label={`${title}，去现场`}>
              去现场
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
