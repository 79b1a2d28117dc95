import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion, savedVersions } from '../platform/saved-texts.ts'
import { day } from '../platform/scalars.ts'
import { answerBlock } from './answers.ts'

const text = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, '编号用小写字母开头，只用字母、数字和连字符')

/** Whom to turn to; `checkedOn` is the day on which somebody last looked whether it is still so. */
const post = z.strictObject({
  id: key,
  name: text(40, '请写名称'),
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{3,20}$/, '电话只写数字和连字符，如 12333 或 0371-12345678')
    .nullable(),
  hours: text(60, '请写服务时间'),
  does: text(120, '请写能办什么'),
  source: text(120, '请写号码从哪里来'),
  url: z
    .url({ protocol: /^https?$/, error: '网址以 https:// 开头' })
    .max(300)
    .nullable(),
  checkedOn: day,
})

/** What is said first of a topic, the posts in their order, and what comes after. */
const topic = z.strictObject({
  topic: key,
  say: text(300, '请写第一句话'),
  posts: z.array(key).max(6),
  next: z.string().trim().max(300),
})

export const signposts = z.strictObject({ posts: z.array(post).min(1).max(100), topics: z.array(topic).min(1).max(60) })
export type SignpostTexts = z.output<typeof signposts>

const examples = z.array(z.object({ topic: z.string(), question: z.string() }))

export const staffSignposts = signposts.extend({
  ...savedVersion.shape,
  /** Posts that nobody has checked for 90 days. */
  stale: z.array(z.string()),
  /** Questions that lead to each topic, out of the word lists. */
  examples,
})
export type StaffSignposts = z.output<typeof staffSignposts>

const reason = text(200, '请写明为什么改')

export const signpostEndpoints = defineEndpoints({
  'GET /staff/signposts': { summary: '去处：不归政策库答的事该找谁', access: 'review-answers', response: staffSignposts },
  'PUT /staff/signposts': {
    summary: '保存去处；先把例子都试一遍，马上生效',
    access: 'review-answers',
    becomesPublic: true,
    body: z.strictObject({ signposts, reason }),
    response: staffSignposts,
    problems: ['edit-conflict', 'list-mismatch'],
  },
  'POST /staff/signposts/trial': {
    summary: '用还没保存的去处试问一句',
    access: 'review-answers',
    body: z.strictObject({ signposts, question: text(300, '请写一个问题') }),
    response: z.object({ topic: z.string().nullable(), blocks: z.array(answerBlock) }),
    problems: ['list-mismatch'],
  },
  'GET /staff/signposts/versions': {
    summary: '去处改过几次，谁改的',
    access: 'review-answers',
    response: savedVersions,
  },
  'GET /staff/signposts/versions/:version': {
    summary: '去处以前的样子',
    access: 'review-answers',
    params: z.strictObject({ version: z.coerce.number().int().min(0) }),
    response: signposts,
  },
})
