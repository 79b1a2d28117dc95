import { Link, useRouterState } from '@tanstack/react-router'
import { district } from './district.ts'
import type { Pillar } from './pillars.ts'

interface SideProps {
  pillars: Pillar[]
  /** How much waits, by the path of a page. */
  waiting: Record<string, number>
  isOpen: boolean
  onChoose: () => void
}

/** The pillars; the one that is open shows its pages. */
export function Side({ pillars, waiting, isOpen, onChoose }: SideProps) {
  const path = useRouterState({ select: state => state.location.pathname })
  const isIn = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
  return (
    <nav id='side' className={isOpen ? 'side is-open' : 'side'} aria-label='工作台'>
      <p className='side-name'>
        {district.name}
        <span>工作台</span>
      </p>
      <ul>
        {pillars.map(({ title, icon: Icon, pages }) => {
          const isHere = pages.some(page => isIn(page.to))
          const count = pages.reduce((sum, page) => sum + (waiting[page.to] ?? 0), 0)
          return (
            <li key={title}>
              <Link to={pages[0]?.to ?? '/'} className={isHere ? 'is-here' : ''} onClick={onChoose}>
                <Icon aria-hidden size={18} />
                {title}
                {count > 0 && <Count of={count} />}
              </Link>
              {isHere && pages.length > 1 && (
                <ul>
                  {pages.map(page => (
                    <li key={page.to}>
                      <Link
                        to={page.to}
                        className={isIn(page.to) ? 'is-here' : ''}
                        aria-current={isIn(page.to) ? 'page' : undefined}
                        onClick={onChoose}
                      >
                        {page.title}
                        {(waiting[page.to] ?? 0) > 0 && <Count of={waiting[page.to] ?? 0} />}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const Count = ({ of }: { of: number }) => (
  <span className='side-count'>
    {of > 999 ? '999+' : of}
    <span className='only-read'>件待办</span>
  </span>
)
