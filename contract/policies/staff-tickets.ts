import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import {
  department,
  frequentAnswer,
  ticket,
  ticketCitation,
  ticketKinds,
  ticketStatuses,
  ticketSummary,
  ticketText,
  whistleRoutes,
} from './tickets.ts'

const version = { problems: ['edit-conflict', 'wrong-state'] } as const

/** A case as staff see it. */
export const staffTicket = ticket.extend({
  /** 138****1234; null where the asker left none. To see it whole is an act of its own, with a reason. */
  phone: z.string().nullable(),
  /** What the caller may do with it, by department and state. */
  deeds: z.array(z.enum(['claim', 'reply', 'whistle', 'hand-over', 'pause', 'escalate', 'close', 'draft-answer'])),
  /** The way it took last, and the rule that set it on its way; a rule that is gone has no name. */
  routing: z.object({ way: z.enum(whistleRoutes), rule: z.object({ id, name: z.string().nullable() }).nullable() }).nullable(),
})
export type StaffTicket = z.output<typeof staffTicket>

/** What was done with a case, the earliest first. */
export const ticketDeed = z.object({
  at: dateTime,
  actor: z.string(),
  action: z.string(),
  /** In words: what became of it. */
  text: z.string(),
  reason: z.string().nullable(),
})
export type TicketHistoryEntry = z.output<typeof ticketDeed>

export const replyTemplate = z.object({
  id,
  title: z.string(),
  /** 〔…〕 is to be filled in. */
  text: z.string(),
  /** Null: for every department. */
  department: department.nullable(),
  updatedBy: z.string(),
  updatedAt: dateTime,
  version: z.number().int(),
})
export type ReplyTemplate = z.output<typeof replyTemplate>

const templateDraft = z.strictObject({
  title: ticketText(40, '请写模板的名称'),
  text: ticketText(2000, '请写模板的内容'),
  department: id.nullable(),
})
export type ReplyTemplateDraft = z.output<typeof templateDraft>

export const staffTicketEndpoints = defineEndpoints({
  'GET /staff/tickets': {
    summary: '待办咨询，剩余时间少的在前；只列本部门牵头、配合和未认领的',
    access: 'handle-tickets',
    query: pageQuery.extend({
      status: z.enum(ticketStatuses).optional(),
      kind: z.enum(ticketKinds).optional(),
      /** Words of the question, or of the number. */
      q: z.string().trim().max(60).optional(),
      /** `department`: led by one's own; `mine`: handled by oneself; `unclaimed`: nobody's yet. */
      scope: z.enum(['department', 'mine', 'unclaimed']).optional(),
    }),
    response: pageOf(ticketSummary),
  },
  'GET /staff/tickets/:id': { summary: '一件咨询', access: 'handle-tickets', params: idParams, response: staffTicket },
  'POST /staff/tickets/:id/claim': {
    summary: '认领：具名承办',
    access: 'handle-tickets',
    params: idParams,
    response: staffTicket,
    problems: ['edit-conflict', 'wrong-state', 'claimed'],
  },
  'POST /staff/tickets/:id/reply': {
    summary: '答复，引用的条款按原文带出',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({
      text: ticketText(4000, '请写下答复'),
      citations: z
        .array(z.strictObject({ clauseId: z.string().max(120), quote: z.string().trim().min(1).max(500).optional() }))
        .max(10)
        .default([]),
    }),
    response: staffTicket,
    status: 201,
    creates: true,
    ...version,
  },
  'POST /staff/tickets/:id/whistle': {
    summary: '吹哨：一个牵头部门，其他配合',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({ lead: id, supporters: z.array(id).max(6).default([]) }),
    response: staffTicket,
    ...version,
  },
  'POST /staff/tickets/:id/hand-over': {
    summary: '转办：交给另一个部门，时限不变',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({ to: id, reason: ticketText(300, '请写明为什么转') }),
    response: staffTicket,
    ...version,
  },
  'POST /staff/tickets/:id/pause': {
    summary: '请提问人补充，期间不计时',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({ text: ticketText(1000, '请写明要补充什么') }),
    response: staffTicket,
    ...version,
  },
  'POST /staff/tickets/:id/escalate': {
    summary: '上报市级协调',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({ reason: ticketText(300, '请写明上报原因') }),
    response: staffTicket,
    ...version,
  },
  'POST /staff/tickets/:id/close': {
    summary: '办结（答复之后）',
    access: 'handle-tickets',
    params: idParams,
    response: staffTicket,
    ...version,
  },
  'POST /staff/tickets/:id/frequent-answers': {
    summary: '把答复拟成常见问答，等别人审核',
    access: 'handle-tickets',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ question: ticketText(200, '请写问题'), answer: ticketText(2000, '请写答复') }),
    response: frequentAnswer,
    status: 201,
    creates: true,
    problems: ['wrong-state', 'duplicate'],
  },
  'GET /staff/frequent-answers': {
    summary: '常见问答，含待审核的',
    access: 'read-answers',
    query: pageQuery,
    response: pageOf(frequentAnswer),
  },
  'PUT /staff/frequent-answers/:id/publication': {
    summary: '审核发布或撤下；不能审自己拟的',
    access: 'review-answers',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: frequentAnswer,
    problems: ['own-draft'],
  },
  'POST /staff/tickets/:id/phone-readings': {
    summary: '看提问人的手机号，写明原因，记入操作记录',
    access: 'handle-tickets',
    params: idParams,
    body: z.strictObject({ reason: ticketText(200, '请写明为什么要看') }),
    response: z.object({ phone: z.string() }),
    status: 201,
    problems: ['not-found'],
  },
  'GET /staff/tickets/:id/clauses': {
    summary: '按问的话找到的条款，供答复时引用；不记成一次提问',
    access: 'handle-tickets',
    params: idParams,
    response: z.object({ items: z.array(ticketCitation) }),
  },
  'GET /staff/tickets/:id/history': {
    summary: '一件咨询办理的经过，打印时附上',
    access: 'handle-tickets',
    params: idParams,
    response: z.object({ items: z.array(ticketDeed) }),
  },
  'GET /staff/reply-templates': {
    summary: '答复模板：通用的和本部门的',
    access: 'handle-tickets',
    response: z.object({ items: z.array(replyTemplate) }),
  },
  'POST /staff/reply-templates': {
    summary: '新建答复模板',
    access: 'handle-tickets',
    body: templateDraft,
    response: replyTemplate,
    status: 201,
    creates: true,
  },
  'PUT /staff/reply-templates/:id': {
    summary: '修改答复模板',
    access: 'handle-tickets',
    params: idParams,
    body: templateDraft,
    response: replyTemplate,
    problems: ['edit-conflict'],
  },
  'DELETE /staff/reply-templates/:id': {
    summary: '删除答复模板',
    access: 'handle-tickets',
    params: idParams,
    response: z.null(),
    status: 204,
  },
})
