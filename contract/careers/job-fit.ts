/** How a résumé card lies beside a job: said, never used to hide the job. Imports nothing at run time. */

import type { AskedDegree, AskedExperience, Degree } from '../people/qualifications.ts'
import type { ResumeCard } from '../people/resume-card.ts'
import type { Job } from './jobs.ts'

/** `unknown`: the card or the posting does not say; somebody has to look. */
export type FitState = 'met' | 'missing' | 'unknown'

export type Fit =
  | { what: 'degree'; state: FitState; asked: AskedDegree; yours: Degree | null }
  | { what: 'experience'; state: FitState; asked: AskedExperience; yearsSinceGraduation: number | null }
  | { what: 'major'; state: 'met' | 'unknown'; yours: string | null }
  | { what: 'skills'; state: 'met'; named: string[] }

export type FitJob = Pick<Job, 'title' | 'degree' | 'experience' | 'duties' | 'requirements'>

const ladder: Degree[] = ['any', 'primary', 'middle', 'secondary', 'associate', 'bachelor', 'master', 'doctor']
const leastYears = { any: 0, none: 0, 'under-1': 0, '1-3': 1, '3-5': 3, '5-10': 5, 'over-10': 10 }

export const isEmptyCard = ({ skills, ...rest }: ResumeCard): boolean =>
  skills.length === 0 && Object.values(rest).every(value => value === null)

/** What of the job the card meets, what it lacks, and what it cannot say. `now` in milliseconds. */
export function fitOf(card: ResumeCard, job: FitJob, now: number): Fit[] {
  const words = [job.title, job.requirements, job.duties].join('\n').toLowerCase()
  const named = card.skills.filter(skill => words.includes(skill.toLowerCase()))
  return [
    { what: 'degree', state: degreeState(job.degree, card.degree), asked: job.degree, yours: card.degree },
    experienceFit(job.experience, card.graduationMonth, now),
    ...majorFit(card.major, job.requirements ?? ''),
    ...(named.length > 0 ? [{ what: 'skills', state: 'met', named } as const] : []),
  ]
}

function degreeState(asked: AskedDegree, yours: Degree | null): FitState {
  if (asked === 'any') return 'met'
  if (asked === 'unstated' || yours === null) return 'unknown'
  return ladder.indexOf(yours) >= ladder.indexOf(asked) ? 'met' : 'missing'
}

/** The card tells no years of work; whoever left school later than the years asked for cannot have them since. */
function experienceFit(asked: AskedExperience, graduationMonth: string | null, now: number): Fit {
  const since = graduationMonth === null ? null : Math.max(0, yearsSince(graduationMonth, now))
  const least = asked === 'unstated' ? null : leastYears[asked]
  const state = least === 0 ? 'met' : least !== null && since !== null && since < least ? 'missing' : 'unknown'
  return { what: 'experience', state, asked, yearsSinceGraduation: since === null ? null : Math.floor(since) }
}

/** A posting names majors in its own words: found is found, not found has to be read. */
function majorFit(major: string | null, requirements: string): Fit[] {
  const core = major?.replace(/(?:专业|类|学)$/, '') ?? ''
  if (major !== null && core.length > 1 && requirements.includes(core)) return [{ what: 'major', state: 'met', yours: major }]
  return requirements.includes('专业') && !/专业不限|不限专业/.test(requirements)
    ? [{ what: 'major', state: 'unknown', yours: major }]
    : []
}

function yearsSince(month: string, now: number): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return (now - Date.UTC(year, number - 1)) / (365.25 * 24 * 3600_000)
}
