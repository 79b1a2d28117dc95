import { dayOf } from '../../platform/clock.ts'
import { type Queries, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { ProblemError } from '../../platform/problem.ts'
import { policiesWith } from '../content/policy-kinds.ts'
import { policyItem } from '../content/schemas.ts'
import { upsert } from '../content/upsert.ts'
import { keyOf } from '../policies/document.ts'
import { dayBefore } from '../policies/understanding/days.ts'
import { type KnownPolicy, relationOf } from './known.ts'
import { type DraftEntry, type DraftRow, missingIn } from './rows.ts'

const form = policiesWith({})

/** Makes a policy of a draft, ends what it takes over from, and gives the policy's id. Throws where something is missing. */
export async function publishDraft(tx: Queries, text: TextIndex, draft: DraftRow, now: number): Promise<string> {
  const entry = fromJson<DraftEntry>(draft.entry)
  const missing = missingIn(entry)
  if (missing.length > 0) throw unfinished(missing.map(([field, name]) => ({ path: field, message: `请先补上${name}` })))
  const { relation, known, closes } = await relationOf(tx, entry)
  const updated = relation === 'update' ? known : null
  const replaced = relation === 'version' ? known : closes[0]
  const read = policyItem.safeParse(await itemOf(tx, entry, updated, replaced ?? null, now))
  if (!read.success)
    throw unfinished(
      read.error.issues.map(issue => ({ path: issue.path.join('.'), message: `${issue.path.join('.')}：${issue.message}` })),
    )
  const fault = await form.fault(read.data, now, tx)
  if (fault) throw unfinished([{ path: fault[0], message: fault[1] }])
  const { id, before } = await upsert(tx, await form.row(read.data, now, tx), `draft-${draft.id}`, false)
  await form.after(tx, id, read.data, { before: before as Row<'policies'> | null, now })
  // Written by hand over a document: the document stays with it.
  if (draft.original_id !== null) await updateRow(tx, 'policies', id, { original_id: draft.original_id })
  const indexed = form.indexed?.(id, read.data)
  if (indexed) await text.put(tx, indexed.kind, [indexed.text])
  for (const old of closes) await close(tx, old, entry)
  await bumpRevision(tx, 'policies')
  return id
}

const unfinished = (errors: { path: string; message: string }[]) =>
  new ProblemError(409, 'fields-missing', '还不能公开', `${errors.map(error => error.message).join('；')}。`, { errors })

/** What the document says; what people added to the same policy before stays with it. */
async function itemOf(tx: Queries, entry: DraftEntry, updated: KnownPolicy | null, replaced: KnownPolicy | null, now: number) {
  const asked = new Map(
    (updated ? await tx.all<Row<'clauses'>>('SELECT * FROM clauses WHERE policy_id = ?', [updated.id]) : []).map(clause => [
      clause.heading,
      fromJson<string[]>(clause.asked),
    ]),
  )
  const { title, topic, level, documentNumber, authority, published, effectiveFrom, effectiveTo, sourceUrl } = entry
  return {
    key: updated?.slug ?? keyOf(entry),
    title,
    topic,
    tags: updated ? fromJson<string[]>(updated.tags) : [],
    level,
    summary: entry.summary || title,
    documentNumber,
    authority,
    published,
    effectiveFrom,
    effectiveTo,
    replaces: replaced?.slug ?? null,
    checked: dayOf(now),
    source: { name: authority ?? title, url: sourceUrl, date: published },
    rules: updated ? fromJsonOrNull(updated.rules) : null,
    clauses: entry.clauses.map(clause => ({ ...clause, asked: asked.get(clause.heading) ?? [] })),
  }
}

/** The old one holds until the day before; an earlier end of its own stays. */
async function close(tx: Queries, old: KnownPolicy, { effectiveFrom }: DraftEntry): Promise<void> {
  if (effectiveFrom === null) return
  const last = dayBefore(effectiveFrom)
  if (old.effective_to === null || old.effective_to > last) await updateRow(tx, 'policies', old.id, { effective_to: last })
}
