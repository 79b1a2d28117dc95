import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { day, id } from '../platform/scalars.ts'
import { policyStatuses, policySummary } from './library.ts'

export const policyQuestion = z.strictObject({
  question: z.string().trim().min(1, '请写下想问的事').max(300, '问题最多 300 个字'),
  /** The day the question is about; today when left out. */
  asOf: day.optional(),
  /** The id of the answer that this one follows up. */
  previousId: id.optional(),
})
export type PolicyQuestion = z.output<typeof policyQuestion>

/** Whom to turn to; `checkedOn` is the day on which somebody last looked whether it is still so. */
export const signpost = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  hours: z.string(),
  does: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  checkedOn: day,
})
export type Signpost = z.output<typeof signpost>

/**
 * Words of an answer. `lead` comes first; `benefit` is what one may draw; `condition` whether a condition is met;
 * `point` further words of the documents; `next` leads on, or says how many days are left; `place` where one goes; `signpost` says whom else to ask; `unknown` names what
 * was not found. Words of a document are whole sentences of it.
 */
export const answerBlock = z.object({
  kind: z.enum(['lead', 'benefit', 'condition', 'point', 'next', 'place', 'choice', 'signpost', 'unknown']),
  /** Before the text: what it is about. */
  label: z.string().nullable(),
  text: z.string(),
  /** Numbers of the citations that it rests on, from 1. */
  citations: z.array(z.number().int()),
  /** Of a choice: what can be asked instead. */
  options: z.array(z.object({ label: z.string(), question: z.string() })),
  /**
   * Of a benefit: what the asker's own degree gets, in yuan; `total` over the longest time. Of a lead: the sum of the
   * benefits right below it, for as many months as all of them are paid.
   */
  amount: z
    .object({
      yuan: z.number(),
      per: z.enum(['month', 'day', 'year', 'once']),
      months: z.number().nullable(),
      total: z.number().nullable(),
    })
    .nullable(),
  /** Of a condition. */
  state: z.enum(['met', 'failed', 'unknown']).nullable(),
  signpost: signpost.nullable(),
  /** Of a day that matters: until it, from it, or to the end of the document; `daysLeft` counts from the day that was asked about. */
  deadline: z.object({ what: z.enum(['opens', 'closes', 'ends']), day, daysLeft: z.number().int() }).nullable(),
  /** Where one goes, if it is on our map. */
  place: z.object({ id, name: z.string() }).nullable(),
})
export type AnswerBlock = z.output<typeof answerBlock>

export const citation = z.object({
  number: z.number().int(),
  policyId: id,
  clauseId: z.string(),
  title: z.string(),
  heading: z.string(),
  /** As it stands in the clause, from character `start` up to `end`. */
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  docNo: z.string().nullable(),
  authority: z.string().nullable(),
  level: policySummary.shape.level,
  status: z.enum(policyStatuses),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  sourceUrl: z.string().nullable(),
  checkedAt: day.nullable(),
  sample: z.boolean(),
})
export type Citation = z.output<typeof citation>

export const policyAnswer = z.object({
  id,
  question: z.string(),
  /** What a question in Pinyin, English or traditional characters was read as; null where it was read as it stands. */
  readAs: z.string().nullable(),
  outcome: z.enum(['answered', 'clarify', 'refused']),
  blocks: z.array(answerBlock),
  /** Best first. */
  citations: z.array(citation),
  /** What was asked and not found, in plain words. */
  missing: z.array(z.string()),
  /** What the question says about the person, for the self-check. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  asOf: day,
  /** What was asked for on the way, a toilet or a printer, as `GET /services` knows it; null for all else. */
  service: z.object({ kind: z.string(), name: z.string() }).nullable(),
  /** True where a chat model worded the first sentence. */
  generated: z.boolean(),
})
export type PolicyAnswer = z.output<typeof policyAnswer>

export const answerEndpoints = defineEndpoints({
  'GET /policies/questions': {
    summary: '常问的问题：按近期回答引用最多的条款排列',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(z.object({ question: z.string(), topic: z.string() })) }),
  },
  'POST /policies/questions': {
    summary: '问政策：回答带条款引用；没有依据的不答',
    access: 'public',
    body: policyQuestion,
    response: policyAnswer,
  },
})
