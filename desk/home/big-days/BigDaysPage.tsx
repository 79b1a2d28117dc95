import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { NewLink } from '../../kit/NewLink.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { spanText } from '../../kit/times.ts'
import { phaseNames } from './words.ts'

/** Days on which the first screen leads with doors and help. */
export function BigDaysPage() {
  const { may } = useSession()
  const query = useQuery({ queryKey: ['big-days'], queryFn: () => api('GET /staff/big-days', {}) })
  return (
    <>
      <PageHead title='大活动' actions={may('run-big-days') && <NewLink to='/big-days/new'>新建大活动</NewLink>} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title='还没有大活动'>节假日、集市日先写好，到时间首页自己换成入口、厕所和医疗点，结束了自己换回来。</Empty>
          ) : (
            items.map(({ id, name, headline, startsAt, endsAt, phase, doors }) => (
              <Panel key={id} title={name} aside={<StateTag tone={phaseNames[phase].tone}>{phaseNames[phase].text}</StateTag>}>
                <p>
                  {headline} · {spanText(startsAt, endsAt)} · {doors.length} 个入口
                </p>
                <Link to='/big-days/$id' params={{ id }} className='button' aria-label={`${name}，打开`}>
                  {phase === 'on' ? '报入口、管现场' : '打开'}
                </Link>
              </Panel>
            ))
          )
        }
      </Loaded>
    </>
  )
}
