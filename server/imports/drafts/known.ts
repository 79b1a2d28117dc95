import type { PolicyDraft } from '../../../contract/imports/drafts.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { bareTitle } from '../policies/understanding/marks.ts'
import type { DraftEntry } from './rows.ts'

export type KnownPolicy = Row<
  'policies',
  'id' | 'slug' | 'title' | 'document_number' | 'published_on' | 'effective_from' | 'effective_to' | 'replaces' | 'rules' | 'tags'
>

export interface Relation {
  relation: PolicyDraft['relation']
  /** What it is an update of, or takes over from. */
  known: KnownPolicy | null
  /** What ends with it. */
  closes: KnownPolicy[]
  /** Documents that it ends and that the library does not have. */
  unknown: string[]
}

/** Null for a document without a number: it is the same as no other. */
const bareNumber = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .normalize('NFKC')
        .replace(/[〔[【(]\s*(\d{4})\s*[〕\]】)]\s*第?/u, '($1)')
        .replace(/\s/g, '')

/** 试行 and 修订 in brackets are no other title. */
const titleKey = (text: string | null) => text && bareTitle(text).replace(/\([^)]*\)$/u, '')

/**
 * Finds what a document has to do with the library: the same number is the same document again; what it ends by
 * name or number, or a document of its title with another number or day, is its older version.
 */
export async function relationOf(tx: Queries, entry: DraftEntry): Promise<Relation> {
  const policies = await tx.all<KnownPolicy>(
    `SELECT id, slug, title, document_number, published_on, effective_from, effective_to, replaces, rules, tags
     FROM policies ORDER BY effective_from DESC, id`,
  )
  const byId = (id: string | null | undefined) => policies.find(policy => policy.id === id) ?? null
  const number = bareNumber(entry.documentNumber)
  const same = number === null ? null : (policies.find(p => bareNumber(p.document_number) === number) ?? null)
  const titled = policies.filter(p => p !== same && titleKey(p.title) === titleKey(entry.title))
  const latest = titled.find(p => !policies.some(next => next.replaces === p.id)) ?? titled[0] ?? null
  const isSame = latest !== null && sameDays(latest, entry) && (number === null || latest.document_number === null)
  const updates = entry.updates === undefined ? (same ?? (isSame ? latest : null)) : byId(entry.updates)

  const ended: KnownPolicy[] = []
  const unknown: string[] = []
  for (const old of entry.abolishes) {
    const found = policies.find(
      p =>
        p !== updates &&
        ((old.documentNumber !== null && bareNumber(p.document_number) === bareNumber(old.documentNumber)) ||
          (old.title !== null && titleKey(p.title) === titleKey(old.title) && isOlder(p, entry))),
    )
    if (found && !ended.includes(found)) ended.push(found)
    if (!found) unknown.push([old.title && `《${old.title}》`, old.documentNumber].filter(Boolean).join(''))
  }
  const older = updates === null && latest !== null && isOlder(latest, entry) ? latest : null
  const replaces = entry.replaces === undefined ? (byId(updates?.replaces) ?? ended[0] ?? older) : byId(entry.replaces)
  const closes = [...new Set([...ended, ...(replaces ? [replaces] : [])])].filter(p => p !== updates)
  const relation = updates ? 'update' : replaces ? 'version' : 'new'
  return { relation, known: updates ?? replaces, closes, unknown }
}

const sameDays = (known: KnownPolicy, entry: DraftEntry) =>
  (entry.published === null || known.published_on === null || known.published_on === entry.published) &&
  (entry.effectiveFrom === null || known.effective_from === null || known.effective_from === entry.effectiveFrom)

const isOlder = (known: KnownPolicy, entry: DraftEntry) =>
  known.effective_from === null || entry.effectiveFrom === null || known.effective_from < entry.effectiveFrom
