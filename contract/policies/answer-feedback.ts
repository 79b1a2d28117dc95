import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, flag, id, idParams } from '../platform/scalars.ts'
import { policyAnswer } from './answers.ts'

/** Why an answer was of no use; `number`: a phone number or an office was not right. */
export const feedbackReasons = ['wrong', 'incomplete', 'unclear', 'outdated', 'not-asked', 'number'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]

export const answerFeedback = z.object({
  id,
  question: z.string(),
  outcome: policyAnswer.shape.outcome,
  clauses: z.array(z.string()),
  useful: z.boolean(),
  reason: z.enum(feedbackReasons).nullable(),
  createdAt: dateTime,
  handledAt: dateTime.nullable(),
})
export type AnswerFeedback = z.output<typeof answerFeedback>

export const answerFeedbackEndpoints = defineEndpoints({
  'PUT /policies/questions/:id/feedback': {
    summary: '说这个回答有用还是没用；不留是谁说的',
    access: 'public',
    params: idParams,
    body: z.strictObject({ useful: z.boolean(), reason: z.enum(feedbackReasons).nullable().default(null) }),
    response: z.object({ useful: z.boolean(), reason: z.enum(feedbackReasons).nullable() }),
  },
  'GET /staff/answer-feedback': {
    summary: '大家对回答的评价，没用的、没处理的排在前',
    access: 'read-answers',
    query: pageQuery.extend({ useful: flag.optional(), handled: flag.optional() }),
    response: pageOf(answerFeedback).extend({ counts: z.object({ useful: z.number().int(), notUseful: z.number().int() }) }),
  },
  'PUT /staff/answer-feedback/:id/handling': {
    summary: '处理好了，或者放回待处理',
    access: 'read-answers',
    params: idParams,
    body: z.strictObject({ handled: z.boolean() }),
    response: answerFeedback,
  },
})
