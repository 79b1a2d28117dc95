import { z } from 'zod'
import { employmentTypes } from '../careers/jobs.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { columnProposal } from './columns.ts'
import { cellOutcomes, importedJob, importReport, rowError, sheetReport } from './imports.ts'

/** Where a row stands: fit to publish, there already, lacking a lawful field, to be read by a person, not taken. */
export const draftStands = ['ready', 'known', 'incomplete', 'review', 'refused'] as const
export type DraftStand = (typeof draftStands)[number]

const counts = z.object({
  ready: z.number().int(),
  known: z.number().int(),
  incomplete: z.number().int(),
  review: z.number().int(),
  refused: z.number().int(),
})
export type DraftCounts = z.output<typeof counts>

/** What rows are asked for by; `held` are those that cannot be published as they are. */
export type DraftShelf = DraftStand | 'held'

/** A file of jobs that waits to be put right and taken in. */
export const importDraft = z.object({
  id,
  fileName: z.string(),
  /** Who sent the table; the columns of the next one are read alike. */
  sender: z.string().nullable(),
  /** Of the last check; null while the columns are not known. */
  counts: counts.nullable(),
  createdBy: z.string(),
  createdAt: dateTime,
  updatedAt: dateTime,
  expiresAt: dateTime,
  version: z.number().int(),
})
export type ImportDraft = z.output<typeof importDraft>

/** A column as it is read; `field` null: scanned for what holds a row back, and not published. */
const draftColumn = z.object({
  /** The heading's words or the column's letter: the key of `columns`. */
  column: z.string(),
  field: z.string().nullable(),
  samples: z.array(z.string()),
  /** Somebody said so, now or at an earlier file of this sender. */
  isChosen: z.boolean(),
})

export const importDraftDetails = importDraft.extend({
  /** Jobs go into the booths of this fair. */
  fair: z.object({ id, title: z.string() }).nullable(),
  validThrough: day.nullable(),
  place: z.string().nullable(),
  source: z.string().nullable(),
  employer: z.string().nullable(),
  /** Set where nobody can tell by the headings: what the columns may be. */
  proposal: columnProposal.nullable(),
  tables: z.array(
    z.object({ sheet: z.string(), row: z.number().int(), layout: z.enum(['rows', 'form']), columns: z.array(draftColumn) }),
  ),
  sheets: z.array(sheetReport.pick({ name: true, rows: true, note: true, passed: true })),
  /** What a column can be read as, with the names to choose by. */
  fields: z.array(z.object({ field: z.string(), name: z.string() })),
  /** Rows out of which contacts were taken. */
  rowsWithContacts: z.number().int(),
  /** Employers of rows that are fit or there already, and that nobody has checked. */
  uncheckedEmployers: z.number().int(),
  /** What the last import out of it took in, as long as it is not undone. */
  imported: importReport.pick({ id: true, accepted: true, created: true, updated: true, startedAt: true }).nullable(),
})
export type ImportDraftDetails = z.output<typeof importDraftDetails>

/** What is wrong with a row, where, and how it could be put right. */
export const draftProblem = rowError.pick({ column: true, value: true, code: true, message: true }).extend({
  /** The column, from 0; null where the table has none for it. */
  at: z.number().int().nullable(),
  field: z.string().nullable(),
  /** Keeps the row from being published. */
  holds: z.boolean(),
  /** Rows, this one included, whose cell says the same and is as wrong. */
  alike: z.number().int(),
  /** What most other rows say there, where that may hold here too. */
  suggestion: z.string().nullable(),
})
export type DraftProblem = z.output<typeof draftProblem>

export const draftRow = z.object({
  /** Counts the rows of the file, from 0. */
  index: z.number().int(),
  sheet: z.string(),
  row: z.number().int(),
  stands: z.enum(draftStands),
  /** As the public would see it; null where the row cannot be read. */
  job: importedJob
    .extend({
      employmentType: z.enum(employmentTypes),
      benefits: z.array(z.string()),
      duties: z.string().nullable(),
      requirements: z.string().nullable(),
      booth: z.string().nullable(),
    })
    .nullable(),
  cells: z.array(
    z.object({
      at: z.number().int(),
      column: z.string(),
      field: z.string().nullable(),
      /** Without what names or reaches a person. */
      text: z.string(),
      taken: z.array(z.string()),
      became: z.enum(cellOutcomes),
    }),
  ),
  problems: z.array(draftProblem),
})
export type DraftRow = z.output<typeof draftRow>

const said = z.string().trim().min(2).max(100)

/** One cell said anew: of a row, or of all rows whose cell says the same. */
export const draftFix = z
  .strictObject({
    index: z.number().int().min(0),
    field: z.string().max(40).nullable(),
    at: z.number().int().min(0).max(200).nullable(),
    text: z.string().trim().max(4000),
    everywhere: z.boolean().default(false),
  })
  .refine(fix => fix.field !== null || fix.at !== null, '请说明改的是哪一列')
export type DraftFix = z.output<typeof draftFix>

const edit = z
  .strictObject({
    sender: z.string().trim().min(2).max(60).nullable(),
    fairId: id.nullable(),
    validThrough: day.nullable(),
    place: said.nullable(),
    source: said.max(60).nullable(),
    employer: said.max(80).nullable(),
    /** Of these columns; the others stay as they are read. */
    columns: z.record(z.string().min(1).max(100), z.string().max(40).nullable()),
    fixes: z.array(draftFix).max(200),
  })
  .partial()
export type ImportDraftEdit = z.output<typeof edit>

const fileProblems = [
  'not-a-table',
  'damaged-file',
  'wrong-suffix',
  'too-large',
  'too-many-rows',
  'too-many-cells',
  'too-slow',
  'no-header',
  'no-rows',
]

export const importDraftEndpoints = defineEndpoints({
  'POST /staff/import-drafts': {
    summary: '收下一份岗位表格，先核对再导入；存 7 天，关掉浏览器也能接着改',
    access: 'import',
    query: z.strictObject({ sender: z.string().trim().min(2).max(60).optional(), fair: id.optional() }),
    body: 'file',
    response: importDraftDetails,
    status: 201,
    problems: [...fileProblems, 'too-many-drafts'],
  },
  'GET /staff/import-drafts': {
    summary: '还没导完的表格',
    access: 'import',
    query: pageQuery,
    response: pageOf(importDraft),
  },
  'GET /staff/import-drafts/:id': {
    summary: '一份表格：每列读成了什么、能发布多少行',
    access: 'import',
    params: idParams,
    response: importDraftDetails,
  },
  'GET /staff/import-drafts/:id/rows': {
    summary: '表格的行：每格的内容、哪里不对、手机上看到的样子',
    access: 'import',
    params: idParams,
    query: pageQuery.extend({ stands: z.enum([...draftStands, 'held']).optional(), code: z.string().max(40).optional() }),
    response: pageOf(draftRow),
  },
  'PATCH /staff/import-drafts/:id': {
    summary: '改列的对应、改格子（可以一次改掉同样的）、选招聘会；马上重新核对',
    access: 'import',
    params: idParams,
    body: edit,
    response: importDraftDetails,
    problems: ['edit-conflict', ...fileProblems],
  },
  'POST /staff/import-drafts/:id/imports': {
    summary: '导入好的行，其余留在这里',
    access: 'import',
    params: idParams,
    body: z.strictObject({
      /** `incomplete` and `review` go in too where asked for, and wait there for staff. */
      stands: z
        .array(z.enum(['ready', 'incomplete', 'review']))
        .min(1)
        .default(['ready']),
    }),
    response: importReport.omit({ items: true, errors: true, sheets: true }),
    status: 201,
    problems: ['nothing-to-import'],
  },
  'GET /staff/import-drafts/:id/rest.xlsx': {
    summary: '还不能发布的行，旁边写明原因',
    access: 'import',
    params: idParams,
    response: z.instanceof(Uint8Array),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: '待改的行.xlsx',
  },
  'DELETE /staff/import-drafts/:id': {
    summary: '丢掉一份没导完的表格；已经导入的不受影响',
    access: 'import',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'GET /staff/import-senders': {
    summary: '发过表格的单位：下次照样认列',
    access: 'import',
    response: z.object({ items: z.array(z.object({ name: z.string(), usedAt: dateTime })) }),
  },
})
