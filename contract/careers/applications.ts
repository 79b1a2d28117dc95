import { z } from 'zod'
import { resumeCard } from '../people/resume-card.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams, mobile } from '../platform/scalars.ts'

/** How far it went, in order; `declined` ends it. */
export const outcomes = ['talk', 'offer', 'joined', 'stayed-3-months', 'stayed-6-months', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

export const snapshot = z.object({ name: z.string().nullable(), phone: z.string().nullable(), card: resumeCard })
export type Snapshot = z.output<typeof snapshot>

const saidOutcome = z.object({
  outcome: z.enum(outcomes),
  byPersonAt: dateTime.nullable(),
  byStaffAt: dateTime.nullable(),
})

const job = z.object({ id, title: z.string(), employer: z.string() })

export const application = z.object({
  id,
  job,
  fairId: id.nullable(),
  /** The fair at whose booth it was handed in. */
  fairTitle: z.string().nullable(),
  status: z.enum(['sent', 'withdrawn']),
  createdAt: dateTime,
  /** Until when the employer may see the card; null where there is no consent now. */
  sharedUntil: dateTime.nullable(),
  /** Everybody who opened the card, the latest first. */
  readings: z.array(z.object({ at: dateTime, reader: z.string() })),
  outcomes: z.array(saidOutcome),
})
export type Application = z.output<typeof application>

export const receivedApplication = z.object({
  id,
  job,
  fairId: id.nullable(),
  createdAt: dateTime,
  isShared: z.boolean(),
  outcomes: z.array(saidOutcome),
})
export type ReceivedApplication = z.output<typeof receivedApplication>

const said = z.strictObject({ outcome: z.enum(outcomes) })

export const applicationEndpoints = defineEndpoints({
  'POST /jobs/:id/applications': {
    summary: '投递：附当时的简历卡；单独同意后企业才能看到，到期或撤回即看不到',
    access: 'person',
    params: idParams,
    body: z.strictObject({
      /** Applied for at this fair's booth. */
      fairId: id.optional(),
      /** The separate consent: the employer may see the card until then. */
      shareUntil: dateTime.optional(),
      /** Whether the saved phone goes with it. */
      withPhone: z.boolean().default(false),
      /** Typed for this application, instead of the saved one. */
      phone: mobile.optional(),
    }),
    response: application,
    status: 201,
    creates: true,
    problems: ['duplicate', 'closed', 'too-long'],
  },
  'GET /me/applications': { summary: '我的投递', access: 'person', response: z.object({ items: z.array(application) }) },
  'DELETE /me/applications/:id': {
    summary: '撤回投递：企业立即看不到',
    access: 'person',
    params: idParams,
    response: application,
  },
  'PUT /me/applications/:id/outcome': {
    summary: '说说进展，双方都说了才算确认',
    access: 'person',
    params: idParams,
    body: said,
    response: application,
  },
  'GET /staff/applications': {
    summary: '收到的投递（不含个人信息）',
    access: 'handle-applications',
    query: pageQuery.extend({ jobId: id.optional() }),
    response: pageOf(receivedApplication),
  },
  'POST /staff/applications/:id/readings': {
    summary: '看简历卡：须本人同意在有效期内，每次都记给本人看',
    access: 'handle-applications',
    params: idParams,
    response: snapshot,
    status: 201,
    problems: ['not-shared'],
  },
  'PUT /staff/applications/:id/outcome': {
    summary: '记进展',
    access: 'handle-applications',
    params: idParams,
    body: said,
    response: receivedApplication,
  },
})
