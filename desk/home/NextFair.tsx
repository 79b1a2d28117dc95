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
  replies: ({ count, of, also }) =>
    also
      ? { value: `${number(also)} 家没有回应`, text: '确认链接发了，再提醒一次' }
      : count
        ? { value: `${number(count)} 家已确认`, text: count === of ? '都有回应' : '别的还没有发链接' }
        : null,
  'employer-check': ({ count, of }) =>
    (of ?? 0) > (count ?? 0) ? { value: `${number((of ?? 0) - (count ?? 0))} 家没核验`, text: '核验过才能设展位' } : null,
  jobs: ({ count, also }) => ({ value: `${number(count)} 个岗位`, text: also ? `公开，${number(also)} 个还没公开` : '公开' }),
  'sign-ups': ({ count, of, also }) => ({
    value: of === null ? '不用报名' : `${number(count)} / ${number(of)}`,
    text: of === null ? '来了就能进' : also ? `已报名，候补 ${number(also)} 人` : '已报名，没有人候补',
  }),
  'safety-plan': () => null,
  notice: () => null,
  publication: () => null,
}

/** What has to be written down before the doors may open. */
const records: Partial<Record<FairStep, string>> = { 'safety-plan': '安全方案', notice: '提前公示', 'employer-check': '企业核验' }

/** All that is lacking in one box. */
function gateOf(steps: Step[]): Said & { isDone: boolean } {
  const isPublished = steps.some(({ step, isDone }) => step === 'publication' && isDone)
  const lacking = steps
    .filter(({ step, isDone, count, of }) => !isDone && records[step] && count === of)
    .map(({ step }) => records[step])
  if (lacking.length === 0)
    return {
      isDone: isPublished,
      value: isPublished ? '已经发布' : '还没发布',
      text: isPublished ? '检查项都记齐了' : '小程序里看不到这一场',
    }
  if (lacking.length === 1) return { isDone: false, value: `${lacking[0]}未填`, text: '不填不能开门' }
  return { isDone: false, value: `${lacking.length} 项未填`, text: `${lacking.join('、')}，不填不能开门` }
}

/** The green panel: the next fair, the days left, and what it still lacks. */
export function NextFair({ fair }: { fair: FairAhead }) {
  const { may } = useSession()
  const boxes = fair.steps.flatMap(step => {
    const said = sayings[step.step](step)
    return said ? [{ ...said, key: step.step as string, isDone: step.isDone || step.step === 'jobs' }] : []
  })
  boxes.push({ ...gateOf(fair.steps), key: 'gate' })
  return (
    <section className='next-fair' aria-label='下一场招聘会'>
      <div className='next-fair-head'>
        <div>
          <h2>
            {may('edit-events') ? (
              <Link to='/fairs/$id' params={{ id: fair.id }}>
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
