import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { largest } from '../platform/sizes.ts'

export const showcaseKinds = ['person', 'work', 'team', 'start-up', 'award'] as const
export type ShowcaseKind = (typeof showcaseKinds)[number]

/** Drawn covers for items without pictures. */
export const showcaseCovers = ['shop', 'code', 'craft', 'volunteer', 'stage', 'award'] as const
export type ShowcaseCover = (typeof showcaseCovers)[number]

/** `review`: waits for a decision, whatever the reason. Drafts stay on the device. */
export const showcaseStates = ['review', 'published', 'rejected', 'withdrawn'] as const
export type ShowcaseState = (typeof showcaseStates)[number]

/** The version of the words an author or a portrayed person agrees to; goes up whenever they change. */
export const showcaseConsentVersion = '2026-12' as const

export const maxPictures = 9

/** `address` + `-160|480|960.webp|jpg` + `query`; `query` carries the key for what is not public. */
export const showcasePicture = z.object({
  id,
  address: z.string(),
  query: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** Base64 of a ThumbHash. */
  thumbhash: z.string(),
  description: z.string(),
})
export type ShowcasePicture = z.output<typeof showcasePicture>

export const line = (max: number) => z.string().trim().min(1).max(max)
const block = z.strictObject({ kind: z.enum(['paragraph', 'heading', 'quote']), text: line(1000) })
export type ShowcaseBlock = z.output<typeof block>
const link = z.strictObject({ label: line(20), url: z.url().max(300) })

export const showcaseSummary = z.object({
  id,
  kind: z.enum(showcaseKinds),
  title: z.string(),
  byline: z.string(),
  quote: z.string().nullable(),
  cover: z.enum(showcaseCovers),
  picture: showcasePicture.nullable(),
  publishedAt: dateTime.nullable(),
  /** The caller's own; how many others is nobody's business. */
  liked: z.boolean(),
  sample: z.boolean(),
})
export type ShowcaseSummary = z.output<typeof showcaseSummary>

export const showcaseItem = showcaseSummary.extend({
  story: z.array(z.object({ kind: z.enum(['paragraph', 'heading', 'quote']), text: z.string() })),
  pictures: z.array(showcasePicture),
  links: z.array(z.object({ label: z.string(), url: z.string() })),
  tags: z.array(z.string()),
  place: z.string().nullable(),
  awards: z.array(z.string()),
})
export type ShowcaseItem = z.output<typeof showcaseItem>

const showcaseFields = z.strictObject({
  kind: z.enum(showcaseKinds),
  title: z.string().trim().min(2).max(40),
  byline: line(24),
  quote: line(60).nullable(),
  story: z.array(block).min(1).max(30),
  pictures: z.array(z.strictObject({ id, description: line(60) })).max(maxPictures),
  cover: z.enum(showcaseCovers),
  links: z.array(link).max(3),
  tags: z.array(line(8)).max(5),
  place: line(40).nullable(),
  /** Whose face or story it is: the author's, another person's who must agree, or nobody's. */
  portrays: z.enum(['author', 'other', 'nobody']),
})

/** `birthDate` is checked and forgotten. */
const consent = z.strictObject({
  version: z.literal(showcaseConsentVersion),
  months: z.union([z.literal(6), z.literal(12), z.literal(24)]),
  birthDate: day,
})

export const showcaseSubmission = showcaseFields
  .partial()
  .required({ kind: true, title: true, byline: true, story: true, portrays: true })
  .extend({ consent })
export type ShowcaseSubmission = z.output<typeof showcaseSubmission>

export const showcaseEdit = showcaseFields.partial()
export type ShowcaseEdit = z.output<typeof showcaseEdit>

const progress = z.object({
  id,
  state: z.enum(showcaseStates),
  /** Why it was rejected or hidden; null otherwise. */
  reason: z.string().nullable(),
  agreement: z.enum(['not-needed', 'asked', 'agreed', 'declined']),
  version: z.number().int(),
})
export type ShowcaseProgress = z.output<typeof progress>

export const myShowcaseItem = showcaseItem.extend({
  ...progress.shape,
  portrays: z.enum(['author', 'other', 'nobody']),
  updatedAt: dateTime,
  expiresAt: dateTime,
})
export type MyShowcaseItem = z.output<typeof myShowcaseItem>

export const reportReasons = ['untrue', 'not-agreed', 'offensive', 'advertising', 'other'] as const

export const tokenParams = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/, '链接不完整，请让对方重新发一次') })
const writing = ['unwanted-words', 'under-age', 'unknown-picture', 'link-not-allowed', 'withdrawn']
const created = z.object({ id })

export const showcaseEndpoints = defineEndpoints({
  'GET /showcase': {
    summary: '青年风采：最新的在前，另附本月人物',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({ kind: z.enum(showcaseKinds).optional() }),
    response: pageOf(showcaseSummary).extend({ feature: showcaseSummary.extend({ reason: z.string() }).nullable() }),
  },
  'GET /showcase/:id': { summary: '风采详情', access: 'public', isShared: true, params: idParams, response: showcaseItem },
  'POST /showcase': {
    summary: '投稿：先审后发；未满 18 岁不收',
    access: 'person',
    body: showcaseSubmission,
    response: progress,
    status: 201,
    creates: true,
    problems: writing,
  },
  'PATCH /showcase/:id': {
    summary: '修改自己的投稿，改后重新审',
    access: 'person',
    params: idParams,
    body: showcaseEdit,
    response: progress,
    problems: [...writing, 'edit-conflict'],
  },
  'DELETE /showcase/:id': {
    summary: '撤下自己的投稿：文字和图片立即删除',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'POST /showcase/pictures': {
    summary: '上传一张图片（JPG、PNG、WebP）',
    access: 'person',
    body: 'file',
    maxFileBytes: largest.picture,
    response: showcasePicture,
    status: 201,
    problems: ['not-a-picture', 'picture-refused', 'too-many-pictures'],
  },
  'DELETE /showcase/pictures/:id': {
    summary: '删除一张还没用上的图片',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'PUT /showcase/:id/like': { summary: '喜欢', access: 'person', params: idParams, response: z.null(), status: 204 },
  'DELETE /showcase/:id/like': { summary: '不再喜欢', access: 'person', params: idParams, response: z.null(), status: 204 },
  'POST /showcase/:id/reports': {
    summary: '举报；三个人举报先隐藏再审',
    access: 'person',
    params: idParams,
    body: z.strictObject({ reason: z.enum(reportReasons), note: z.string().trim().max(200).default('') }),
    response: z.null(),
    status: 204,
  },
  'POST /showcase/:id/introductions': {
    summary: '想认识、想合作：由工作人员转达',
    access: 'person',
    params: idParams,
    body: z.strictObject({ purpose: z.enum(['meet', 'work-together']), message: line(300), contact: line(60) }),
    response: created,
    status: 201,
    creates: true,
  },
  'POST /showcase/:id/agreement-link': {
    summary: '给被拍、被写的人一个新的确认链接；旧链接失效',
    access: 'person',
    params: idParams,
    response: z.object({ token: z.string() }),
    problems: ['agreement-not-needed'],
  },
  'GET /showcase/agreements/:token': {
    summary: '被拍、被写的人先看内容',
    access: 'public',
    params: tokenParams,
    response: showcaseItem.extend({ agreement: progress.shape.agreement, version: z.number().int(), months: z.number().int() }),
  },
  'PUT /showcase/agreements/:token': {
    summary: '被拍、被写的人同意或不同意；不同意立即下架',
    access: 'person',
    params: tokenParams,
    body: z.discriminatedUnion('agrees', [
      z.strictObject({
        agrees: z.literal(true),
        birthDate: day,
        version: z.number().int(),
        consentVersion: z.literal(showcaseConsentVersion),
      }),
      z.strictObject({ agrees: z.literal(false) }),
    ]),
    response: z.null(),
    status: 204,
    problems: ['own-agreement', 'under-age', 'edit-conflict'],
  },
  'GET /me/showcase': { summary: '我的投稿', access: 'person', response: z.object({ items: z.array(myShowcaseItem) }) },
})
