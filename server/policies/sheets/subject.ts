import type { Policy } from '../../../contract/policies/library.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'

/** What facts are read from: a policy, or the draft of one. */
export interface SheetSubject {
  id: string
  isDraft: boolean
  title: string
  level: Policy['level']
  topic: string
  tags: string[]
  clauses: { id: string; heading: string; text: string; asked: string[] }[]
  isSample: boolean
  /** The policy that a draft would be put in the place of. */
  updates: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  documentNumber: string | null
  authority: string | null
}

/** As much of a draft as facts are read from. */
interface DraftText {
  title: string | null
  level: Policy['level'] | null
  topic: string | null
  clauses: { heading: string; text: string }[]
  updates?: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
  documentNumber: string | null
  authority: string | null
}

const untitled = '还没有标题的草稿'

/** Throws where there is neither a policy nor a draft of this id. */
export const subjectOf = async (tx: Queries, id: string): Promise<SheetSubject> =>
  (await policySubject(tx, id)) ?? (await draftSubject(tx, id)) ?? notFound('policy')

async function policySubject(tx: Queries, id: string): Promise<SheetSubject | null> {
  const row = await tx.get<Row<'policies'>>('SELECT * FROM policies WHERE id = ?', [id])
  if (!row) return null
  const clauses = await tx.all<Row<'clauses', 'number' | 'heading' | 'text' | 'asked'>>(
    'SELECT number, heading, text, asked FROM clauses WHERE policy_id = ? ORDER BY number',
    [id],
  )
  return {
    id,
    isDraft: false,
    title: row.title,
    level: row.level as Policy['level'],
    topic: row.topic,
    tags: fromJson<string[]>(row.tags),
    clauses: clauses.map(({ number, heading, text, asked }) => ({
      id: `${id}#${number}`,
      heading,
      text,
      asked: fromJson<string[]>(asked),
    })),
    isSample: row.sample === 1,
    updates: null,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    documentNumber: row.document_number,
    authority: row.authority,
  }
}

async function draftSubject(tx: Queries, id: string): Promise<SheetSubject | null> {
  const row = await tx.get<Row<'policy_drafts', 'entry'>>('SELECT entry FROM policy_drafts WHERE id = ?', [id])
  if (!row) return null
  const { title, level, topic, clauses, updates = null, ...dates } = fromJson<DraftText>(row.entry)
  return {
    id,
    isDraft: true,
    title: title ?? untitled,
    level: level ?? 'district',
    topic: topic ?? '',
    tags: [],
    clauses: clauses.map(({ heading, text }, i) => ({ id: `${id}#${i + 1}`, heading, text, asked: [] })),
    isSample: false,
    updates,
    effectiveFrom: dates.effectiveFrom,
    effectiveTo: dates.effectiveTo,
    documentNumber: dates.documentNumber,
    authority: dates.authority,
  }
}
