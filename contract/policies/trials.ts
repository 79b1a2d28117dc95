import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { day, idParams } from '../platform/scalars.ts'
import { policyAnswer } from './answers.ts'
import { givenFacts } from './benefits.ts'

/** An answer that nobody gets to see and that is kept nowhere. */
export const trialAnswer = policyAnswer.pick({ question: true, readAs: true, outcome: true, blocks: true, citations: true })
export type TrialAnswer = z.output<typeof trialAnswer>

export const trialVerdict = z.object({
  label: z.string(),
  status: z.enum(['qualifies', 'likely', 'not', 'unknown']),
  conditions: z.array(
    z.object({ label: z.string(), clause: z.number().int().nullable(), state: z.enum(['met', 'failed', 'unknown']) }),
  ),
  /** What this person would get. */
  amount: z.string().nullable(),
})
export type TrialVerdict = z.output<typeof trialVerdict>

const change = z.object({ before: z.string().nullable(), after: z.string().nullable() })

export const sheetChanges = z.object({
  /** By group of facts, in words. */
  facts: z.array(change.extend({ group: z.string() })),
  /** First sentences of answers to questions about this benefit that would read otherwise. */
  answers: z.array(change.extend({ question: z.string() })),
  /** How many questions were compared. */
  asked: z.number().int(),
  /** Whether the self-check would judge by it. */
  selfCheck: z.object({ before: z.boolean(), after: z.boolean() }),
  /** When one may apply, in the clauses' words. */
  windows: z.array(z.string()),
})
export type SheetChanges = z.output<typeof sheetChanges>

export const trialEndpoints = defineEndpoints({
  'POST /staff/policies/:id/trial': {
    summary: '用还没发布的要点试答一个问题、试判几个人；什么也不留存',
    access: 'review-answers',
    params: idParams,
    body: z.strictObject({
      question: z.string().trim().min(1, '请写一个问题').max(300, '问题最多 300 个字').optional(),
      people: z
        .array(z.strictObject({ label: z.string().trim().min(1).max(60), facts: givenFacts }))
        .max(6)
        .default([]),
      asOf: day.optional(),
    }),
    response: z.object({ answer: trialAnswer.nullable(), people: z.array(trialVerdict), asOf: day }),
  },
  'GET /staff/policies/:id/sheet/changes': {
    summary: '发布后会变的：要点、答复、自查、受理时间',
    access: 'review-answers',
    params: idParams,
    response: sheetChanges,
  },
})
