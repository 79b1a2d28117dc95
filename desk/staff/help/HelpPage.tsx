import { Link, useParams } from '@tanstack/react-router'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { Prose } from '../../kit/Prose.tsx'
import { helpFor, pictureOf } from './pages.ts'
import './help.scss'

/** A page for each task: how it is done, with pictures of the screens. */
export function HelpPage() {
  const { name } = useParams({ strict: false })
  const { may } = useSession()
  const texts = helpFor(may)
  const shown = texts.find(text => text.name === (name ?? texts[0]?.name))
  return (
    <>
      <PageHead title={shown?.title ?? '帮助'} beside='帮助' />
      <div className='help'>
        <nav aria-label='帮助目录'>
          <ul>
            {texts.map(({ name: one, title }) => (
              <li key={one}>
                <Link
                  to='/help/$name'
                  params={{ name: one }}
                  className={one === shown?.name ? 'is-here' : ''}
                  aria-current={one === shown?.name ? 'page' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Panel>
          {shown ? <Prose text={shown.text} pictureOf={pictureOf} /> : <Empty title='没有这一页'>请从左边的目录选。</Empty>}
        </Panel>
      </div>
    </>
  )
}
