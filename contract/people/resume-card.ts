import { z } from 'zod'
import { degrees } from './qualifications.ts'

/** What a person tells about themselves once, to be used again: null where nothing was said. */
export const resumeCard = z.strictObject({
  degree: z.enum(degrees).nullable(),
  major: z.string().trim().max(40, '专业最多 40 个字').nullable(),
  school: z.string().trim().max(40, '学校最多 40 个字').nullable(),
  graduationMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '毕业年月写成 2027-06')
    .nullable(),
  skills: z.array(z.string().trim().min(1).max(20, '每项技能最多 20 个字')).max(12, '技能最多 12 项'),
  wishes: z.string().trim().max(200, '求职意向最多 200 个字').nullable(),
})
export type ResumeCard = z.output<typeof resumeCard>
