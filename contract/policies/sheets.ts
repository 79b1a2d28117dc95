import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** The characters of a clause that a fact stands in: from `start` up to `end` of clause number `clause`. */
const at = { clause: z.number().int().min(1), start: z.number().int().min(0), end: z.number().int().min(0) }
const degree = z.string().max(10).nullable()

export const sheetAmount = z.strictObject({
  ...at,
  /** 大专 本科 硕士 博士; null for everybody. */
  degree,
  yuan: z.number().min(0),
  per: z.enum(['month', 'day', 'year', 'once']),
  /** The longest time that it is paid. */
  months: z.number().int().min(1).nullable(),
})
export type SheetAmount = z.output<typeof sheetAmount>

/** One thing that is asked of people. `value`: years of age, years since graduation, months insured, or whether it is needed. */
export const sheetCondition = z.strictObject({
  ...at,
  fact: z.enum(['age', 'degree', 'graduatedWithin', 'insuredMonths', 'hukou', 'contractYears']),
  /** Of one degree only. */
  degree,
  value: z.union([z.number(), z.boolean(), z.string().max(10)]),
})
export type SheetCondition = z.output<typeof sheetCondition>

export const sheetJoin = z.strictObject({
  ...at,
  /** The kind of benefit that it may be drawn with, or not. */
  benefit: z.string().max(40),
  /** city, district, province; null where the text names none. */
  level: z.string().max(20).nullable(),
  how: z.enum(['adds', 'excludes']),
})
export type SheetJoin = z.output<typeof sheetJoin>

/** Sentences that say how it is done. */
export const sheetSentence = z.strictObject({
  ...at,
  about: z.enum(['papers', 'steps', 'where', 'window', 'payout', 'validity']),
})

/** What a policy grants, to whom and how; each fact names the characters that it was read from. */
export const factSheet = z.object({
  benefit: z.object({ kind: z.string().nullable(), name: z.string(), level: z.string() }),
  amounts: z.array(sheetAmount),
  who: z.array(sheetCondition),
  joins: z.array(sheetJoin),
  sentences: z.array(sheetSentence),
})
export type FactSheet = z.output<typeof factSheet>

/** One fact by itself; `group` is where it stands in the sheet. */
export const factValue = z.discriminatedUnion('group', [
  sheetAmount.extend({ group: z.literal('amounts') }),
  sheetCondition.extend({ group: z.literal('who') }),
  sheetJoin.extend({ group: z.literal('joins') }),
  sheetSentence.extend({ group: z.literal('sentences') }),
])
export type FactValue = z.output<typeof factValue>
export const factGroups = ['amounts', 'who', 'joins', 'sentences'] as const

/** `proposed`: read by the program or changed since, its clause is only quoted; `confirmed`: somebody compared it. */
export const staffFact = z.object({
  id,
  value: factValue,
  /** The characters it stands on. */
  quote: z.string(),
  state: z.enum(['proposed', 'confirmed']),
  confirmedBy: z.string().nullable(),
  confirmedAt: dateTime.nullable(),
})
export type StaffFact = z.output<typeof staffFact>

/** The facts of a policy, or of a draft that waits, as staff work on them beside the clauses. */
export const staffSheet = z.object({
  id,
  title: z.string(),
  isDraft: z.boolean(),
  benefit: factSheet.shape.benefit,
  facts: z.array(staffFact),
  /** What answers are computed with today; null: with nothing, its clauses are only quoted. */
  live: z
    .object({
      facts: z.number().int(),
      /** 示例 where invented content came confirmed. */
      confirmedBy: z.string(),
      confirmedAt: dateTime.nullable(),
    })
    .nullable(),
  /** Whether publishing the confirmed facts would change what is computed with. */
  isChanged: z.boolean(),
  /** What somebody would ask of it, to begin a trial with. */
  question: z.string(),
  /** Of benefits that it may be drawn with: kind and name. */
  benefits: z.array(z.object({ kind: z.string(), name: z.string() })),
  clauses: z.array(z.object({ id: z.string(), heading: z.string(), text: z.string() })),
  version: z.number().int(),
})
export type StaffSheet = z.output<typeof staffSheet>

const factParams = z.strictObject({ id, fact: id })
const editProblems = ['edit-conflict', 'sheet-mismatch']

export const sheetEndpoints = defineEndpoints({
  'GET /staff/policies/:id/sheet': {
    summary: '政策或草稿的要点，逐条带原文',
    access: 'review-answers',
    params: idParams,
    response: staffSheet,
  },
  'POST /staff/policies/:id/facts': {
    summary: '加一条要点，指明原文',
    access: 'review-answers',
    params: idParams,
    body: z.strictObject({ value: factValue }),
    response: staffSheet,
    status: 201,
    creates: true,
    problems: editProblems,
  },
  'PUT /staff/policies/:id/facts/:fact': {
    summary: '改一条要点；改过的要重新确认',
    access: 'review-answers',
    params: factParams,
    body: z.strictObject({ value: factValue }),
    response: staffSheet,
    problems: editProblems,
  },
  'DELETE /staff/policies/:id/facts/:fact': {
    summary: '去掉一条读错的要点',
    access: 'review-answers',
    params: factParams,
    response: staffSheet,
    problems: editProblems,
  },
  'PUT /staff/policies/:id/facts/:fact/confirmation': {
    summary: '对过原文，确认一条要点；或撤回这一条的确认',
    access: 'review-answers',
    params: factParams,
    body: z.strictObject({ confirmed: z.boolean() }),
    response: staffSheet,
    problems: editProblems,
  },
  'PUT /staff/policies/:id/sheet/publication': {
    summary: '用确认过的要点计算答复和自查；没确认的仍只引用原文',
    access: 'review-answers',
    params: idParams,
    response: staffSheet,
    problems: [...editProblems, 'wrong-state'],
  },
  'DELETE /staff/policies/:id/sheet': {
    summary: '撤回要点，回到只引用原文',
    access: 'review-answers',
    params: idParams,
    response: staffSheet,
  },
})
