import type { JobPage, JobSummary } from '../../contract/careers/jobs.ts'
import type { SearchResults } from '../../contract/home/search.ts'
import { askedDegrees } from '../../contract/people/qualifications.ts'

/** A search and what the first five jobs must be. Patterns are regular expressions, pay is yuan a month. */
export interface Asked {
  id: string
  q: string
  /** What the one box must give besides the jobs: patterns of the place, of the kind of service, of an event, of a policy, of the direct answer; a time. */
  box?: { place?: string; service?: string; when?: string; events?: string; policies?: string; answer?: string }
  title?: string
  /** How many of the first five titles must match; 3, or all that were found if fewer. */
  atLeast?: number
  /** What none of the first five titles may say. */
  without?: string
  /** What each of the first five must hold. */
  every?: {
    benefit?: string
    experience?: string
    employmentType?: string
    salaryAtLeast?: number
    salaryWithin?: [number, number]
    degreeAllows?: string
    fresh?: boolean
    /** Of the district or the place. */
    place?: string
    employer?: string
  }
}

const first = 5
const usual = 3
const perMonth = { month: 1, day: 21.75, hour: 174, year: 1 / 12 }

/** What is wrong with the first page; null where it is right. */
export function faultOf(
  { title, atLeast = usual, without, every = {} }: Asked,
  { items }: Pick<JobPage, 'items'>,
): string | null {
  const jobs = items.slice(0, first)
  if (jobs.length === 0) return '什么也没找到'
  if (title) {
    const right = jobs.filter(job => new RegExp(title).test(job.title)).length
    if (right < Math.min(atLeast, jobs.length)) return `标题只对上 ${right}：${jobs.map(job => job.title).join('、')}`
  }
  const unwanted = without && jobs.find(job => new RegExp(without).test(job.title))
  if (unwanted) return `不要的：${unwanted.title}`
  const wrong = jobs.find(job => !holds(job, every))
  return wrong
    ? `不合：${wrong.title} ${wrong.salary.text} ${wrong.degree} ${wrong.experience} ${wrong.benefits.join('/')}`
    : null
}

/** What the one box lacks; null where it gives all that was wanted. */
export function boxFaultOf({ box = {} }: Asked, found: SearchResults): string | null {
  const lacks = (pattern: string | undefined, texts: (string | undefined)[]) =>
    pattern !== undefined && !texts.some(text => text !== undefined && new RegExp(pattern, 'u').test(text))
  const titles = (items: { title: string }[]) => items.map(({ title }) => title)
  if (lacks(box.place, [found.place?.name])) return `地点：${found.place?.name ?? '没有'}`
  if (lacks(box.service, [found.service?.kind])) return `在哪：${found.service?.name ?? '没有'}`
  if (box.when && found.when !== box.when) return `时间：${found.when ?? '没有'}`
  if (lacks(box.events, titles(found.events.items))) return `活动：${titles(found.events.items).join('、') || '没有'}`
  if (lacks(box.policies, titles(found.policies.items))) return `政策：${titles(found.policies.items).join('、') || '没有'}`
  const answer = found.answer?.blocks.map(({ text }) => text) ?? []
  return lacks(box.answer, answer) ? `直接回答：${answer.join(' ') || '没有'}` : null
}

function holds(job: JobSummary, every: NonNullable<Asked['every']>): boolean {
  const { min, max, unit } = job.salary
  const low = (min ?? 0) * perMonth[unit]
  const high = (max ?? min ?? 0) * perMonth[unit]
  const fits = (pattern: string | undefined, values: string[]) =>
    !pattern || values.some(value => new RegExp(pattern).test(value))
  return (
    fits(every.benefit, job.benefits) &&
    fits(every.experience, [job.experience]) &&
    fits(every.employmentType, [job.employmentType]) &&
    fits(every.place, [job.place ?? '', job.district ?? '']) &&
    fits(every.employer, [job.employer.name]) &&
    (every.salaryAtLeast === undefined || low >= every.salaryAtLeast) &&
    (!every.salaryWithin || (low >= every.salaryWithin[0] && high <= every.salaryWithin[1])) &&
    (!every.degreeAllows ||
      askedDegrees.indexOf(job.degree) <= askedDegrees.indexOf(every.degreeAllows as JobSummary['degree'])) &&
    (every.fresh === undefined || job.freshGraduate === every.fresh)
  )
}
