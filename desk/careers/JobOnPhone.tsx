import type { EmploymentType } from '../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels, headcountText } from '../../contract/careers/labels.ts'
import type { AskedDegree, AskedExperience } from '../../contract/people/qualifications.ts'
import { PhoneFrame } from '../kit/PhoneFrame.tsx'
import { dayText } from '../kit/times.ts'
import './careers.scss'

export interface ShownJob {
  title: string
  employer: string
  isChecked: boolean
  salary: string
  employmentType: EmploymentType
  degree: AskedDegree
  experience: AskedExperience
  headcount: number | null
  place: string | null
  duties: string | null
  requirements: string | null
  benefits: readonly string[]
  validThrough: string | null
  /** 展位 and the fair. */
  booth?: string | null
}

/** A posting as the public would see it, before it is there. */
export function JobOnPhone({ job, caption }: { job: ShownJob | null; caption: string }) {
  return (
    <PhoneFrame title={caption}>
      <p className='caption'>{caption}</p>
      {job ? <Posting job={job} /> : <p className='caption'>这一行还读不出岗位，把标红的格子改好就能看到。</p>}
    </PhoneFrame>
  )
}

const Posting = ({ job }: { job: ShownJob }) => (
  <article className='phone-job'>
    <h3>{job.title || '（岗位名称）'}</h3>
    <p className='phone-job-pay'>{job.salary || '（薪资）'}</p>
    <ul className='phone-job-facts'>
      {[
        employmentLabels[job.employmentType],
        degreeLabels[job.degree],
        experienceLabels[job.experience],
        headcountText(job.headcount),
      ].map(fact => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
    {job.benefits.length > 0 && <p className='caption'>{job.benefits.join(' · ')}</p>}
    <section>
      <strong>{job.employer || '（企业）'}</strong>
      <p className='caption'>{job.isChecked ? '已核验' : '等核验 · 核验后公开'}</p>
    </section>
    <section>
      <strong>做什么</strong>
      <p>{job.duties ?? '（还没有写）'}</p>
    </section>
    {job.requirements && (
      <section>
        <strong>要求</strong>
        <p>{job.requirements}</p>
      </section>
    )}
    <section className='caption'>
      <p>{job.place ?? '（还没有写工作地点）'}</p>
      {job.validThrough && <p>有效期至 {dayText(job.validThrough)}</p>}
      {job.booth && <p>{job.booth}</p>}
    </section>
  </article>
)
