import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { sentFile } from '../platform/file.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { day, id, idParams, source } from '../platform/scalars.ts'

/** `exhausted`: the money was used up before the end. `unverified`: nobody has compared it with the document. */
export const policyStatuses = ['current', 'upcoming', 'expired', 'replaced', 'exhausted', 'unverified'] as const
export type PolicyStatus = (typeof policyStatuses)[number]

export const policySummary = z.object({
  id,
  title: z.string(),
  topic: z.string(),
  level: z.enum(['nation', 'province', 'city', 'district']),
  summary: z.string(),
  status: z.enum(policyStatuses),
  documentNumber: z.string().nullable(),
  authority: z.string().nullable(),
  publishedOn: day.nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  checkedAt: day.nullable(),
  source,
  /** Invented to show the product; screens say 演示. */
  sample: z.boolean(),
})
export type PolicySummary = z.output<typeof policySummary>

/** A table within a clause. From `start` up to `end` the clause's text has it too, a row a line. */
export const clauseTable = z.object({
  start: z.number().int(),
  end: z.number().int(),
  /** Names of the columns; empty where the table has none. */
  columns: z.array(z.string()),
  /** `id` is `policyId#no.row`, to be cited like a clause. */
  rows: z.array(z.object({ id: z.string(), cells: z.array(z.string()) })),
})
export type ClauseTable = z.output<typeof clauseTable>

export const clause = z.object({
  id: z.string(),
  /** As the document has it: 第一条, （二）; null where it has none. */
  label: z.string().nullable(),
  /** The heading above it in the document, 第二章 补贴标准. */
  chapter: z.string().nullable(),
  heading: z.string(),
  text: z.string(),
  tables: z.array(clauseTable),
})
export type Clause = z.output<typeof clause>

/** One clause of this version beside the one it came from. */
export const clauseDifference = z.object({
  heading: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'same']),
  clauseId: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ClauseDifference = z.output<typeof clauseDifference>

/** The file itself, as it was sent. */
export const original = z.object({ name: z.string(), bytes: z.number().int() })

const version = z.object({ id, title: z.string(), effectiveFrom: day.nullable(), effectiveTo: day.nullable() })

export const policy = policySummary.extend({
  clauses: z.array(clause),
  replaces: version.nullable(),
  replacedBy: version.nullable(),
  /** Against the version before; empty where there is none. */
  differences: z.array(clauseDifference),
  /** To be opened at `/policies/:id/original`; null where none is kept. */
  original: original.nullable(),
})
export type Policy = z.output<typeof policy>

export const policyEndpoints = defineEndpoints({
  'GET /policies': {
    summary: '政策列表，每条带来源、日期与状态',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({
      q: z.string().trim().max(60).optional(),
      topic: z.string().max(20).optional(),
      level: policySummary.shape.level.optional(),
      status: z.enum(policyStatuses).optional(),
      /** The day the question is about; today when left out. */
      asOf: day.optional(),
    }),
    response: pageOf(policySummary),
  },
  'GET /policies/:id': {
    summary: '政策全文（分条），带前后版本和逐条差异',
    access: 'public',
    isShared: true,
    params: idParams,
    query: z.strictObject({ asOf: day.optional() }).prefault({}),
    response: policy,
  },
  'GET /policies/:id/original': {
    summary: '政策原件（下载）',
    access: 'public',
    params: idParams,
    response: sentFile,
    produces: 'application/octet-stream',
    download: true,
  },
})
