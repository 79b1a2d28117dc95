import type { Booth } from '../../contract/careers/fairs.ts'
import type { Degree } from '../../contract/people/qualifications.ts'

const order: Degree[] = ['any', 'secondary', 'associate', 'bachelor', 'master', 'doctor']

/** Whether a booth has a job that asks for no more than this degree. */
export const fitsDegree = (booth: Pick<Booth, 'degrees'>, degree: Degree | null) =>
  degree !== null && booth.degrees.some(asked => order.indexOf(asked as Degree) <= order.indexOf(degree) && asked !== 'any')
