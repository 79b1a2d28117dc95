import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, idParams } from '../platform/scalars.ts'

/** The characters of a clause that a fact stands in: from `start` up to `end` of clause number `clause`. */
const at = { clause: z.number().int(), start: z.number().int(), end: z.number().int() }

export const sheetAmount = z.object({
  ...at,
  /** 大专 本科 硕士 博士; null for everybody. */
  degree: z.string().nullable(),
  yuan: z.number(),
  per: z.enum(['month', 'day', 'year', 'once']),
  /** The longest time that it is paid. */
  months: z.number().int().nullable(),
})
export type SheetAmount = z.output<typeof sheetAmount>

/** One thing that is asked of people. `value`: years of age, years since graduation, months insured, or whether it is needed. */
export const sheetCondition = z.object({
  ...at,
  fact: z.enum(['age', 'degree', 'graduatedWithin', 'insuredMonths', 'hukou', 'contractYears']),
  /** Of one degree only. */
  degree: z.string().nullable(),
  value: z.union([z.number(), z.boolean(), z.string()]),
})
export type SheetCondition = z.output<typeof sheetCondition>

export const sheetJoin = z.object({
  ...at,
  /** The kind of benefit that it may be drawn with, or not. */
  benefit: z.string(),
  /** city, district, province; null where the text names none. */
  level: z.string().nullable(),
  how: z.enum(['adds', 'excludes']),
})
export type SheetJoin = z.output<typeof sheetJoin>

/** Sentences that say how it is done. */
export const sheetSentence = z.object({ ...at, about: z.enum(['papers', 'steps', 'where', 'window', 'payout', 'validity']) })

/** What a policy grants, to whom and how; each fact names the characters that it was read from. */
export const factSheet = z.object({
  benefit: z.object({ kind: z.string().nullable(), name: z.string(), level: z.string() }),
  amounts: z.array(sheetAmount),
  who: z.array(sheetCondition),
  joins: z.array(sheetJoin),
  sentences: z.array(sheetSentence),
})
export type FactSheet = z.output<typeof factSheet>

/** A sheet as staff see it. `proposed`: read by the program, only quoted; `confirmed`: somebody compared it, and it is computed with. */
export const staffSheet = z.object({
  status: z.enum(['proposed', 'confirmed']),
  sheet: factSheet,
  /** 示例 where invented content came confirmed. */
  confirmedBy: z.string().nullable(),
  confirmedAt: dateTime.nullable(),
  clauses: z.array(z.object({ id: z.string(), heading: z.string(), text: z.string() })),
})
export type StaffSheet = z.output<typeof staffSheet>

export const sheetEndpoints = defineEndpoints({
  'GET /staff/policies/:id/sheet': {
    summary: '政策的事实表，旁边是条款原文',
    access: 'review-answers',
    params: idParams,
    response: staffSheet,
  },
  'PUT /staff/policies/:id/sheet': {
    summary: '逐条对过原文，确认事实表；确认之后才用来计算',
    access: 'review-answers',
    params: idParams,
    body: z.strictObject({ sheet: factSheet }),
    response: staffSheet,
    problems: ['sheet-mismatch'],
  },
  'DELETE /staff/policies/:id/sheet': {
    summary: '撤回确认，回到只引用原文',
    access: 'review-answers',
    params: idParams,
    response: staffSheet,
  },
})
