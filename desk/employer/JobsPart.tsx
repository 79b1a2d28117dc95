import { type FormEvent, useState } from 'react'
import type { LinkJob } from '../../contract/careers/employer-links.ts'
import { asLink } from './link.ts'
import { degreeNames, payUnits, shortDay } from './words.ts'

export type Act = (deed: () => Promise<unknown>, done: string) => Promise<void>

interface JobsPartProps {
  token: string
  jobs: LinkJob[]
  act: Act
  onJob: (job: LinkJob) => void
}

/** Whether each posting still holds. */
export function JobsPart({ token, jobs, act, onJob }: JobsPartProps) {
  if (jobs.length === 0) return <p className='card'>这一场还没有列出你们的岗位，请联系发链接的工作人员。</p>
  return (
    <ul className='list'>
      {jobs.map(job => (
        <Job key={job.id} token={token} job={job} act={act} onJob={onJob} />
      ))}
    </ul>
  )
}

interface Answer {
  hiring: boolean
  headcount?: number
  pay?: { min: number; max: number }
}

function Job({ token, job, act, onJob }: Omit<JobsPartProps, 'jobs'> & { job: LinkJob }) {
  const [isPaying, setPaying] = useState(false)
  const say = (body: Answer, done: string) =>
    act(
      async () => onJob(await asLink(token, 'PUT /employer-links/:token/jobs/:id', { params: { token, id: job.id }, body })),
      done,
    )
  const isHiring = job.state !== 'closed'
  const count = (by: number) => {
    const headcount = Math.max(1, (job.headcount ?? 1) + by)
    void say({ hiring: true, headcount }, `${job.title}：还招 ${headcount} 人`)
  }
  return (
    <li className={isHiring ? 'card' : 'card is-closed'}>
      <div className='card-head'>
        <h2>{job.title}</h2>
        <span className='pay'>{job.salary.text}</span>
      </div>
      <p className='fine'>
        {degreeNames[job.degree] ?? '学历未注明'} · 有效期至 {shortDay(job.validThrough)} · 上次确认 {shortDay(job.activeAt)}
      </p>
      {job.state === 'review' && <p className='tag'>改过了，工作人员看过后公开</p>}
      <fieldset className='two' aria-label={`${job.title}还招不招`}>
        <button type='button' aria-pressed={isHiring} onClick={() => void say({ hiring: true }, `${job.title}：还招`)}>
          还招
        </button>
        <button
          type='button'
          aria-pressed={!isHiring}
          onClick={() => void say({ hiring: false }, `${job.title}：不招了，已从小程序撤下；点“还招”可以撤销`)}
        >
          不招了
        </button>
      </fieldset>
      {isHiring && (
        <>
          <div className='count'>
            <span>还招几个人</span>
            <span className='stepper'>
              <button
                type='button'
                aria-label={`${job.title}少招一人`}
                disabled={(job.headcount ?? 1) <= 1}
                onClick={() => count(-1)}
              >
                －
              </button>
              <output aria-label={`${job.title}还招`}>{job.headcount ?? '若干'}</output>
              <button type='button' aria-label={`${job.title}多招一人`} onClick={() => count(1)}>
                ＋
              </button>
            </span>
          </div>
          {isPaying ? (
            <PayForm
              job={job}
              onClose={() => setPaying(false)}
              onPay={async pay => {
                await say({ hiring: true, pay }, `${job.title}：新薪资已交给工作人员，看过后公开`)
                setPaying(false)
              }}
            />
          ) : (
            <button type='button' className='quiet' onClick={() => setPaying(true)}>
              改薪资（工作人员看过后公开）
            </button>
          )}
        </>
      )}
    </li>
  )
}

interface PayFormProps {
  job: LinkJob
  onPay: (pay: { min: number; max: number }) => Promise<void>
  onClose: () => void
}

function PayForm({ job, onPay, onClose }: PayFormProps) {
  const [min, setMin] = useState(String(job.salary.min ?? ''))
  const [max, setMax] = useState(String(job.salary.max ?? ''))
  const isWrong = Number(max) < Number(min)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) void onPay({ min: Number(min), max: Number(max) })
  }
  const field = (label: string, value: string, set: (value: string) => void) => (
    <label>
      {label}
      <input
        inputMode='numeric'
        required
        pattern='\d+'
        value={value}
        onChange={event => set(event.target.value.replace(/\D/g, ''))}
      />
    </label>
  )
  return (
    <form className='pay-form' onSubmit={send}>
      <div className='two'>
        {field(`最低（${payUnits[job.salary.unit]}）`, min, setMin)}
        {field(`最高（${payUnits[job.salary.unit]}）`, max, setMax)}
      </div>
      {isWrong && max !== '' && <p className='fault'>最高薪资不能低于最低薪资</p>}
      <p className='fine'>交上去以后，这个岗位先不公开，工作人员看过再公开。</p>
      <div className='two'>
        <button type='submit'>交给工作人员</button>
        <button type='button' onClick={onClose}>
          不改了
        </button>
      </div>
    </form>
  )
}
