import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams, mobile } from '../platform/scalars.ts'
import { outcomes, snapshot } from './applications.ts'
import { salary } from './jobs.ts'

/** To be sent by hand: `/e/…`, to be put behind the address of the district's own site. */
export const sentLink = z.object({ id, path: z.string(), phoneStart: z.string(), endsAt: dateTime })
export type SentLink = z.output<typeof sentLink>

const token = z.string().min(16).max(64)
const tokenParams = z.strictObject({ token })
const rowParams = z.strictObject({ token, id })

/** What anybody who holds the link reads before it is opened. */
export const closedLink = z.object({
  employer: z.string(),
  fairTitle: z.string(),
  fairStartsAt: dateTime,
  /** The first three digits of the phone whose last four open it. */
  phoneStart: z.string(),
})
export type ClosedLink = z.output<typeof closedLink>

/** `hiring`, `closed` by whomever, or `review`: changed, and shown again once staff have looked. */
export const linkJob = z.object({
  id,
  title: z.string(),
  degree: z.string(),
  salary,
  headcount: z.number().int().nullable(),
  validThrough: dateTime,
  activeAt: dateTime,
  state: z.enum(['hiring', 'closed', 'review']),
})
export type LinkJob = z.output<typeof linkJob>

/** People who come, by their names, and when they will be there. */
const visit = z.strictObject({
  people: z.string().trim().min(1, '请写来的人').max(60),
  arrivesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '到场时间写成 08:30'),
})

/** A card somebody handed in at this fair and lets this employer see now; who it is stands on the card. */
export const linkCard = z.object({
  id,
  jobTitle: z.string(),
  sentAt: dateTime,
  isRead: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
})
export type LinkCard = z.output<typeof linkCard>

const people = z.number().int().min(0).max(10_000)

/** What came of the fair for this employer; numbers, and nobody's name. */
export const employerResults = z.object({ talked: people, offered: people, joined: people, saidAt: dateTime })
export type EmployerResults = z.output<typeof employerResults>

export const openLink = z.object({
  employer: z.string(),
  fair: z.object({ title: z.string(), startsAt: dateTime, endsAt: dateTime, venue: z.string(), organizer: z.string() }),
  booth: z.string().nullable(),
  endsAt: dateTime,
  confirmedAt: dateTime.nullable(),
  jobs: z.array(linkJob),
  visit: visit.nullable(),
  cards: z.array(linkCard),
  results: employerResults.nullable(),
})
export type OpenLink = z.output<typeof openLink>

const ended = ['link-ended', 'link-shut']

export const employerLinkEndpoints = defineEndpoints({
  'POST /staff/fairs/:id/employer-links': {
    summary: '给一家参会企业生成确认链接（工作人员自己发给对方）',
    access: 'edit-events',
    params: idParams,
    body: z.strictObject({
      employerId: id,
      /** Whose last four digits open it, and which is kept as the employer's; the one on file where left out. */
      phone: mobile.optional(),
    }),
    response: sentLink,
    status: 201,
    creates: true,
    problems: ['duplicate', 'closed'],
  },
  'POST /staff/employer-links/:id/reminders': {
    summary: '再发一次：显示同一个链接，试错次数清零',
    access: 'edit-events',
    params: idParams,
    response: sentLink,
  },
  'DELETE /staff/employer-links/:id': {
    summary: '收回链接，立即打不开',
    access: 'edit-events',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'GET /employer-links/:token': {
    summary: '企业链接（还没打开）',
    access: 'public',
    params: tokenParams,
    response: closedLink,
    problems: ended,
  },
  'POST /employer-links/:token/openings': {
    summary: '用登记手机号的后四位打开；错了几次要等，错得太多要找工作人员',
    access: 'public',
    params: tokenParams,
    body: z.strictObject({ lastFour: z.string().regex(/^\d{4}$/, '请填手机号最后四位数字') }),
    /** The key goes along as the bearer token of what follows. */
    response: z.object({ key: z.string(), endsAt: dateTime }),
    status: 201,
    problems: [...ended, 'wrong-digits', 'link-locked'],
  },
  'GET /employer-links/:token/content': {
    summary: '岗位、展位、名片、结果',
    access: 'public',
    params: tokenParams,
    response: openLink,
    problems: ended,
  },
  'PUT /employer-links/:token/jobs/:id': {
    summary: '还招、停招、改人数；改了薪资要等工作人员看过再公开',
    access: 'public',
    params: rowParams,
    body: z.strictObject({
      hiring: z.boolean(),
      headcount: z.number().int().min(1).max(10_000).optional(),
      /** Yuan per unit of the posting. */
      pay: z.strictObject({ min: z.number().min(1).max(10_000_000), max: z.number().min(1).max(10_000_000) }).optional(),
    }),
    response: linkJob,
    problems: [...ended, 'expired'],
  },
  'PUT /employer-links/:token/visit': {
    summary: '谁来、几点到',
    access: 'public',
    params: tokenParams,
    body: visit,
    response: openLink,
    problems: ended,
  },
  'PUT /employer-links/:token/confirmation': {
    summary: '确认，其余不变',
    access: 'public',
    params: tokenParams,
    response: openLink,
    problems: ended,
  },
  'PUT /employer-links/:token/results': {
    summary: '这一场谈过、给了意向、入职各几人：只填人数，可以改',
    access: 'public',
    params: tokenParams,
    body: z
      .strictObject({ talked: people, offered: people, joined: people })
      .refine(({ talked, offered }) => offered <= talked, { error: '给了意向的人数不会多于谈过的', path: ['offered'] })
      .refine(({ offered, joined }) => joined <= offered, { error: '入职的人数不会多于给了意向的', path: ['joined'] }),
    response: openLink,
    problems: ended,
  },
  'POST /employer-links/:token/cards/:id/readings': {
    summary: '看简历卡：须本人同意在有效期内，每次都记给本人看',
    access: 'public',
    params: rowParams,
    response: snapshot,
    status: 201,
    problems: [...ended, 'not-shared'],
  },
  'PUT /employer-links/:token/cards/:id/outcome': {
    summary: '聊过、给了意向、入职',
    access: 'public',
    params: rowParams,
    body: z.strictObject({ outcome: z.enum(['talk', 'offer', 'joined', 'declined']) }),
    response: linkCard,
    problems: ended,
  },
})
