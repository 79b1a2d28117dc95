import { z } from 'zod'
import { salary } from '../careers/jobs.ts'
import { askedDegrees, askedExperiences } from '../people/qualifications.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day, flag, id, idParams } from '../platform/scalars.ts'
import { columnChoice } from './columns.ts'

/** What can be imported; `jobs` and `employers` from tables, policies from JSON, Markdown or Word, the others from JSON. */
export const importKinds = [
  'jobs',
  'employers',
  'fairs',
  'events',
  'places',
  'policies',
  'scenes',
  'walks',
  'rooms',
  'showcase',
  'needs',
  'proposals',
] as const
export type ImportKind = (typeof importKinds)[number]

export const rowOutcomes = ['created', 'updated', 'unchanged', 'incomplete', 'review', 'refused'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** Why a cell was refused or held back, where it stands, and what to do, in plain words. */
export const rowError = z.object({
  sheet: z.string(),
  /** As the spreadsheet numbers it, from 1. */
  row: z.number().int(),
  /** The header's own words; the column's letter where it has none. */
  column: z.string(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
})
export type RowError = z.output<typeof rowError>

export const importedJob = z.object({
  title: z.string(),
  employer: z.string(),
  /** Where it is not `checked`, the posting waits for a person who checks the employer. */
  employerState: z.enum(['waiting', 'checked', 'expired']).optional(),
  salary,
  degree: z.enum(askedDegrees),
  experience: z.enum(askedExperiences),
  headcount: z.number().int().nullable(),
  place: z.string().nullable(),
  validThrough: dateTime,
})

/** `contact`: taken out whole, for staff alone; `scanned`: read for what holds the row back, and shown nowhere. */
export const cellOutcomes = ['field', 'scanned', 'contact'] as const

/** What one filled cell of a row became. */
export const importedCell = z.object({
  /** The heading's own words; the column's letter where it has none. */
  column: z.string(),
  became: z.enum(cellOutcomes),
  /** The fields that it fills, in their Chinese names. */
  fields: z.array(z.string()),
  /** What was taken out of it: 手机号, 微信号, 邮箱 … */
  taken: z.array(z.string()),
})
export type ImportedCell = z.output<typeof importedCell>

export const importItem = z.object({
  sheet: z.string(),
  row: z.number().int(),
  outcome: z.enum(rowOutcomes),
  /** Null where the row was refused, or is not about jobs. */
  job: importedJob.nullable(),
  /** What an incomplete row lacks, in the field's Chinese names. */
  missing: z.array(z.string()),
  /** Every filled cell of a table's row, in their order. */
  cells: z.array(importedCell),
})
export type ImportItem = z.output<typeof importItem>

/** A sheet: its tables, and its lines that are no rows with what they were taken for. */
export const sheetReport = z.object({
  name: z.string(),
  rows: z.number().int(),
  note: z.string().nullable(),
  tables: z.array(z.object({ row: z.number().int(), layout: z.enum(['rows', 'form']), columns: z.array(z.string()) })).optional(),
  passed: z
    .array(
      z.object({
        row: z.number().int(),
        /** `shared`: what a line says for all rows below it. */
        kind: z.enum(['title', 'shared', 'heading', 'section', 'total', 'note', 'empty']),
        text: z.string(),
      }),
    )
    .optional(),
})

export const importReport = z.object({
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  dryRun: z.boolean(),
  state: z.enum(['running', 'done', 'undone', 'failed']),
  rows: z.number().int(),
  /** created + updated + unchanged + incomplete */
  accepted: z.number().int(),
  rejected: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  incomplete: z.number().int(),
  review: z.number().int(),
  /** Sheets that were read, and those passed over with the reason. */
  sheets: z.array(sheetReport),
  items: z.array(importItem),
  errors: z.array(rowError),
  startedAt: dateTime,
})
export type ImportReport = z.output<typeof importReport>

export const importEndpoints = defineEndpoints({
  'POST /staff/imports/:kind': {
    summary: '导入表格（先 dryRun=1 看结果，再正式导入）',
    access: 'import',
    params: z.strictObject({ kind: z.enum(importKinds) }),
    query: z.strictObject({
      dryRun: flag.default(false),
      items: flag.default(true),
      fair: id.optional(),
      /** Defaults for rows of this file that leave the field empty. */
      validThrough: day.optional(),
      place: z.string().trim().min(2).max(100).optional(),
      source: z.string().trim().min(1).max(60).optional(),
      employer: z.string().trim().min(2).max(80).optional(),
      /** Which column is what, where the file does not say it. */
      columns: columnChoice.optional(),
    }),
    body: 'file',
    response: importReport,
    status: 201,
    problems: [
      'not-a-table',
      'damaged-file',
      'wrong-suffix',
      'too-large',
      'too-many-rows',
      'too-many-cells',
      'cell-too-long',
      'too-slow',
      'no-header',
      'no-rows',
      'needs-headings',
      'import-running',
    ],
  },
  'GET /staff/imports': {
    summary: '导入记录',
    access: 'import',
    response: z.object({ items: z.array(importReport.omit({ items: true, errors: true, sheets: true })) }),
  },
  'GET /staff/imports/:id': {
    summary: '导入结果；进行中时为进度',
    access: 'import',
    params: idParams,
    response: importReport,
  },
  'GET /staff/imports/:id/refused.xlsx': {
    summary: '未导入的行，旁边写明原因',
    access: 'import',
    params: idParams,
    response: z.instanceof(Uint8Array),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: '未导入的行.xlsx',
  },
  'DELETE /staff/imports/:id': {
    summary: '撤销一次导入：新增的删除，改动的恢复',
    access: 'import',
    params: idParams,
    response: z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.object({ title: z.string(), reason: z.string() })),
    }),
    problems: ['already-undone', 'dry-run'],
  },
})
