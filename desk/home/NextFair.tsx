import { Link } from '@tanstack/react-router'
import type { FairAhead, FairStep } from '../../contract/careers/fair-ahead.ts'
import { useSession } from '../frame/session.tsx'
import { spanText } from '../kit/times.ts'

type Step = FairAhead['steps'][number]

interface Said {
  value: string
  text: string
}

const number = (value: number | null) => (value ?? 0).toLocaleString('zh-CN')

/** What a step of the preparation says in its box; null where it says nothing. */
const sayings: Record<FairStep, (step: Step) => Said | null> = {
  employers: ({ count, also }) => ({
    value: `${number(count)} 家`,
    text: count ? `企业已报，排了 ${number(also)} 个展位` : '还没有企业参加',
  }),
  'employer-check': ({ count, of, isDone }) =>
    isDone
      ? null
      : (of ?? 0) > (count ?? 0)
        ? { value: `${number((of ?? 0) - (count ?? 0))} 家没核验`, text: '核验过才能设展位' }
        : { value: '企业核验没记', text: '记了才能发布' },
  jobs: ({ count, also }) => ({ value: `${number(count)} 个岗位`, text: also ? `公开，${number(also)} 个还没公开` : '公开' }),
  'sign-ups': ({ count, of, also }) => ({
    value: of === null ? '不用报名' : `${number(count)} / ${number(of)}`,
    text: of === null ? '来了就能进' : also ? `已报名，候补 ${number(also)} 人` : '已报名，没有人候补',
  }),
  'safety-plan': ({ isDone }) => (isDone ? null : { value: '安全方案未填', text: '不填不能开门' }),
  notice: ({ isDone }) => (isDone ? null : { value: '提前公示未填', text: '记了才能发布' }),
  publication: ({ isDone }) => (isDone ? null : { value: '还没发布', text: '小程序里看不到这一场' }),
}

/** The green panel: the next fair, the days left, and what it still lacks. */
export function NextFair({ fair }: { fair: FairAhead }) {
  const { may } = useSession()
  const boxes = fair.steps.flatMap(step => {
    const said = sayings[step.step](step)
    return said ? [{ ...said, key: step.step, isDone: step.isDone || step.step === 'jobs' }] : []
  })
  return (
    <section className='next-fair' aria-label='下一场招聘会'>
      <div className='next-fair-head'>
        <div>
          <h2>
            {may('edit-events') ? (
              <Link to={'/fairs/$id' as string} params={{ id: fair.id } as never}>
                {fair.title}
              </Link>
            ) : (
              fair.title
            )}
          </h2>
          <p>
            {spanText(fair.startsAt, fair.endsAt)} · {fair.venue}
          </p>
        </div>
        <p className='next-fair-left'>{fair.daysLeft === 0 ? '就在今天' : `还有 ${fair.daysLeft} 天`}</p>
      </div>
      <ul>
        {boxes.map(({ key, value, text, isDone }) => (
          <li key={key} className={isDone ? '' : 'is-lacking'}>
            <b>{value}</b>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
