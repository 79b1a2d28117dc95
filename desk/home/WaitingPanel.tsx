import { Link } from '@tanstack/react-router'
import { Empty } from '../kit/Empty.tsx'
import { Panel } from '../kit/Panel.tsx'
import { type Today, waitingPlaces } from './waiting.ts'
import { isUrgent, waitingNote } from './waiting-note.ts'

/** What waits, the longest first, each one click away. */
export function WaitingPanel({ waiting }: Pick<Today, 'waiting'>) {
  return (
    <Panel title='等你处理' aside='等得最久的在前'>
      {waiting.length === 0 && <Empty title='都处理完了'>有新的会出现在这里，左边菜单上也有数。</Empty>}
      <ul className='waiting-list'>
        {waiting.map((work, index) => {
          const { title, to, search = {}, act } = waitingPlaces[work.kind]
          return (
            <li key={work.kind} className={isUrgent(work) ? 'is-urgent' : ''}>
              <b>{work.count >= 1000 ? '999+' : work.count}</b>
              <div>
                <strong>{title}</strong>
                <span className='caption'>{waitingNote(work)}</span>
              </div>
              <Link
                className={index === 0 ? 'button is-main' : 'button'}
                to={to}
                search={search as never}
                aria-label={`${title}，${act}`}
              >
                {act}
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
