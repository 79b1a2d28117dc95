import type { Booth } from '../../contract/careers/fairs.ts'
import type { Degree } from '../../contract/people/qualifications.ts'

const order: Degree[] = ['any', 'primary', 'middle', 'secondary', 'associate', 'bachelor', 'master', 'doctor']

/** Whether a booth has a job that asks for a degree, and for no more than this one. */
export const fitsDegree = (booth: Pick<Booth, 'degrees'>, degree: Degree | null) =>
  degree !== null &&
  booth.degrees.some(asked => {
    const rank = order.indexOf(asked as Degree)
    return rank > 0 && rank <= order.indexOf(degree)
  })
