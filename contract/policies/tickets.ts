import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** How a case is routed: 一门主责其他配合 · 部门指定街道落实 · 街道呼叫部门响应 · 区直联络市级解决. */
export const whistleRoutes = ['one-leads', 'department-to-street', 'street-calls', 'city'] as const
export type WhistleRoute = (typeof whistleRoutes)[number]

export const ticketStatuses = ['open', 'working', 'waiting', 'answered', 'closed'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** A question, or 投诉建议: what somebody complains of or proposes. */
export const ticketKinds = ['question', 'complaint', 'suggestion'] as const
export type TicketKind = (typeof ticketKinds)[number]

/** 1+14+N: the centre, its sub-centres in the streets, and the departments. */
export const departmentKinds = ['centre', 'sub-centre', 'department'] as const

export const department = z.object({ id, name: z.string(), kind: z.enum(departmentKinds) })
export type Department = z.output<typeof department>

/** A clause that an answer rests on, as it stands in the library. */
export const ticketCitation = z.object({
  policyId: id,
  clauseId: z.string(),
  title: z.string(),
  heading: z.string(),
  quote: z.string(),
})
export type TicketCitation = z.output<typeof ticketCitation>

const ticketMessage = z.object({
  id,
  from: z.enum(['asker', 'staff', 'notice']),
  /** The department that wrote; null for the asker. */
  department: z.string().nullable(),
  text: z.string(),
  citations: z.array(ticketCitation),
  at: dateTime,
})
export type TicketMessage = z.output<typeof ticketMessage>

/** The clock counts working hours and stands still while the asker is waited for. */
const ticketClock = z.object({
  targetHours: z.number(),
  workedHours: z.number(),
  isRunning: z.boolean(),
  /** When the target is reached if nobody pauses; null while the clock stands. */
  dueAt: dateTime.nullable(),
  isOverdue: z.boolean(),
})

export const ticketSummary = z.object({
  id,
  kind: z.enum(ticketKinds),
  question: z.string(),
  status: z.enum(ticketStatuses),
  lead: department.nullable(),
  /** The department that a complaint is about; its superior leads, and its own people never see it. */
  about: department.nullable(),
  supporters: z.array(department),
  /** Who is working on it, by name. */
  handler: z.string().nullable(),
  clock: ticketClock,
  escalatedAt: dateTime.nullable(),
  score: z.number().int().nullable(),
  createdAt: dateTime,
  updatedAt: dateTime,
  sample: z.boolean(),
  version: z.number().int(),
})
export type TicketSummary = z.output<typeof ticketSummary>

/** What was asked and answered before a person was called. */
export const questionContext = z.object({ question: z.string(), answer: z.string() })
export type QuestionContext = z.output<typeof questionContext>

export const ticket = ticketSummary.extend({
  context: questionContext.nullable(),
  messages: z.array(ticketMessage),
})
export type Ticket = z.output<typeof ticket>

/** A text that must not be empty; `empty` is said where it is. */
export const ticketText = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)

export const frequentAnswer = z.object({
  id,
  question: z.string(),
  answer: z.string(),
  citations: z.array(ticketCitation),
  state: z.enum(['draft', 'published']),
  publishedAt: dateTime.nullable(),
})
export type FrequentAnswer = z.output<typeof frequentAnswer>

export const ticketEndpoints = defineEndpoints({
  'POST /tickets': {
    summary: '转人工：问题连同之前的问答一起交给工作人员',
    access: 'person',
    body: z.strictObject({ question: ticketText(1000, '请写下想问的事'), contextQuestionId: id.optional() }),
    response: ticket,
    status: 201,
    creates: true,
  },
  'POST /feedback': {
    summary: '投诉建议：有编号和答复时限，与咨询同一条路',
    access: 'person',
    body: z.strictObject({
      kind: z.enum(['complaint', 'suggestion']),
      text: ticketText(1000, '请写下要投诉或建议的事'),
      /** The department that is complained of. */
      about: id.optional(),
    }),
    response: ticket,
    status: 201,
    creates: true,
  },
  'GET /me/tickets': { summary: '我的咨询和投诉建议', access: 'person', query: pageQuery, response: pageOf(ticketSummary) },
  'GET /tickets/:id': { summary: '一件咨询（只有本人能看）', access: 'person', params: idParams, response: ticket },
  'POST /tickets/:id/messages': {
    summary: '补充或追问；暂停的计时随之继续',
    access: 'person',
    params: idParams,
    body: z.strictObject({ text: ticketText(1000, '请写下要补充的内容') }),
    response: ticket,
    status: 201,
    creates: true,
    problems: ['wrong-state'],
  },
  'POST /tickets/:id/rating': {
    summary: '评价答复，1 到 5 分，只评一次',
    access: 'person',
    params: idParams,
    body: z.strictObject({ score: z.number().int().min(1).max(5), comment: z.string().trim().max(300).optional() }),
    response: ticket,
    status: 201,
    creates: true,
    problems: ['wrong-state', 'duplicate'],
  },
  'GET /frequent-answers': {
    summary: '审核过的常见问答',
    access: 'public',
    isShared: true,
    query: pageQuery,
    response: pageOf(frequentAnswer),
  },
})
