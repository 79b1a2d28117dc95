import { type Clock, dayOf } from '../platform/clock.ts'
import { invalidRequest, ProblemError } from '../platform/problem.ts'

const adult = 18
const oldest = 120

/** Throws unless whoever was born that day is of age today by the district's clock. The day itself is not kept. */
export function requireAdult(birthDate: string, clock: Clock): void {
  const today = dayOf(clock())
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
  if (age < 0 || age > oldest) throw invalidRequest([{ path: 'birthDate', message: '出生日期不对，请检查' }])
  if (age < adult)
    throw new ProblemError(
      403,
      'under-age',
      '满 18 岁后再来展示',
      '公开照片和故事可能影响以后的生活，未满 18 岁的朋友我们不公开展示。内容仍在你的手机上；学校或家长可以联系服务站，用不露面的方式介绍作品。',
    )
}
