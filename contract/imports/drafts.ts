import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { sentFile } from '../platform/file.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { clause, clauseDifference, original, policySummary } from '../policies/library.ts'

/** What a document is read for. */
export const draftFields = [
  'title',
  'topic',
  'level',
  'summary',
  'documentNumber',
  'authority',
  'published',
  'effectiveFrom',
  'effectiveTo',
] as const

/** What each part of the document was taken for. `place` is said for a person with the original beside it. */
export const draftReport = z.object({
  /** Fields, each with the words that it was read from. */
  read: z.array(
    z.object({
      field: z.enum([...draftFields, 'source', 'replaces']),
      value: z.string(),
      place: z.string(),
      text: z.string(),
    }),
  ),
  /** Parts that are no clauses: addressees, signatures, 抄送, what stands around a page. */
  aside: z.array(z.object({ place: z.string(), text: z.string(), as: z.string() })),
  notUnderstood: z.array(z.object({ place: z.string(), text: z.string(), message: z.string() })),
})
export type DraftReport = z.output<typeof draftReport>

const known = z.object({ id, title: z.string(), effectiveFrom: day.nullable(), effectiveTo: day.nullable() })

export const policyDraft = z.object({
  id,
  state: z.enum(['waiting', 'published', 'refused', 'replaced']),
  title: z.string().nullable(),
  /** Null where it was written by hand. */
  original: original.nullable(),
  createdAt: dateTime,
  savedAt: dateTime,
  /** `update`: the same document again; `version`: one that takes over from a known policy. */
  relation: z.enum(['new', 'update', 'version']),
  /** Fields without which it cannot be published, in their Chinese names. */
  missing: z.array(z.string()),
  notUnderstood: z.number().int(),
  /** The policy it became. */
  policyId: id.nullable(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  version: z.number().int(),
})
export type PolicyDraft = z.output<typeof policyDraft>

export const policyDraftDetails = policyDraft.extend({
  topic: z.string().nullable(),
  level: policySummary.shape.level.nullable(),
  summary: z.string(),
  documentNumber: z.string().nullable(),
  authority: z.string().nullable(),
  published: day.nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  sourceUrl: z.string().nullable(),
  clauses: z.array(clause),
  report: draftReport,
  /** The known policy that it is an update of, or takes over from. */
  known: known.nullable(),
  /** Clause by clause against `known`. */
  differences: z.array(clauseDifference),
  /** What ends when it is published, with the last day of each; null where the day is not known. */
  closes: z.array(z.object({ policy: known, on: day.nullable() })),
})
export type PolicyDraftDetails = z.output<typeof policyDraftDetails>

const text = (max: number) => z.string().trim().min(1, '这一项不能空着').max(max, `最多 ${max} 个字`)

/** A clause as staff write it; each table stands in the text at `at`, counted without the tables before it. */
export const draftClause = z.strictObject({
  label: text(20).nullable(),
  chapter: text(200).nullable(),
  heading: text(120),
  text: z.string().max(200_000),
  tables: z
    .array(
      z.strictObject({
        at: z.number().int().min(0),
        columns: z.array(z.string().max(60)).max(60),
        rows: z
          .array(z.array(z.string().max(2000)).max(60))
          .min(1, '表格至少一行')
          .max(500),
      }),
    )
    .max(20),
})
export type DraftClause = z.output<typeof draftClause>

export const draftEdit = z
  .strictObject({
    title: text(200),
    topic: text(20),
    level: policySummary.shape.level,
    summary: text(400),
    documentNumber: text(60).nullable(),
    authority: text(200).nullable(),
    published: day.nullable(),
    effectiveFrom: day.nullable(),
    effectiveTo: day.nullable(),
    sourceUrl: z
      .url({ protocol: /^https?$/, error: '网址以 https:// 开头' })
      .max(300)
      .nullable(),
    clauses: z.array(draftClause).min(1, '至少要有一条').max(500),
    /** The policy that this is the same document as; null: none. */
    updates: id.nullable(),
    /** The policy that this takes over from; null: none. */
    replaces: id.nullable(),
  })
  .partial()
export type DraftEdit = z.output<typeof draftEdit>

const problems = ['already-decided', 'edit-conflict']

export const draftEndpoints = defineEndpoints({
  'GET /staff/policy-drafts': {
    summary: '读进来、等人核对的政策文件',
    access: 'publish-policies',
    query: pageQuery.extend({ state: policyDraft.shape.state.optional() }),
    response: pageOf(policyDraft),
  },
  'POST /staff/policy-drafts': {
    summary: '手工起草一份政策，或照一份政策改、拟新版',
    access: 'publish-policies',
    becomesPublic: true,
    body: draftEdit.omit({ updates: true, replaces: true }).extend({
      /** `update`: the same document put right; `version`: one that takes over from it. */
      from: z.strictObject({ policy: id, as: z.enum(['update', 'version']) }).optional(),
    }),
    response: policyDraftDetails,
    status: 201,
    creates: true,
  },
  'GET /staff/policy-drafts/:id': {
    summary: '一份待核对的政策：读成了什么、哪里没读懂、与现行版本的差异',
    access: 'publish-policies',
    params: idParams,
    response: policyDraftDetails,
  },
  'PATCH /staff/policy-drafts/:id': {
    summary: '改正读错或没读到的项目',
    access: 'publish-policies',
    becomesPublic: true,
    params: idParams,
    body: draftEdit,
    response: policyDraftDetails,
    problems,
  },
  'GET /staff/policy-drafts/:id/original': {
    summary: '原件（下载）',
    access: 'publish-policies',
    params: idParams,
    response: sentFile,
    produces: 'application/octet-stream',
    download: true,
  },
  'GET /staff/policy-drafts/:id/original-text': {
    summary: '原件里的字，一段一行，放在读成的条款旁边核对',
    access: 'publish-policies',
    params: idParams,
    response: z.object({
      items: z.array(
        z.object({
          /** As the report says it: 第 3 段, 第 2 页第 5 行. */
          place: z.string(),
          text: z.string(),
          isHeading: z.boolean(),
          /** Of a table; empty for a line. */
          rows: z.array(z.array(z.string())),
        }),
      ),
    }),
    problems: ['not-found'],
  },
  'PUT /staff/policy-drafts/:id/publication': {
    summary: '与原件核对过，公开；旧版到它施行的前一天为止',
    access: 'publish-policies',
    params: idParams,
    body: z.strictObject({
      /** A person has seen it beside the original. */
      compared: z.literal(true, '请先与原件逐条核对，再公开'),
    }),
    response: policyDraftDetails,
    problems: [...problems, 'fields-missing'],
  },
  'PUT /staff/policy-drafts/:id/refusal': {
    summary: '不采用这份文件，写明原因',
    access: 'publish-policies',
    params: idParams,
    body: z.strictObject({ reason: text(200) }),
    response: policyDraftDetails,
    problems,
  },
})
