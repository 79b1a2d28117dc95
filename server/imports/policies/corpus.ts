import { z } from 'zod'
import type { PolicyItem } from '../content/schemas.ts'
import type { DocumentWords } from './document-words.ts'

const day = z.iso.date().nullable().default(null)

/** One policy of a corpus file, as published data sets write it. */
const corpusPolicy = z.looseObject({
  id: z.string(),
  title: z.string(),
  authority: z.string().nullable().default(null),
  level: z.string(),
  doc_no: z.string().nullable().default(null),
  published: day,
  effective_from: day,
  effective_to: day,
  superseded_by: z.string().nullable().optional(),
  synthetic: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  source_url: z.string().nullable().default(null),
  clauses: z.array(z.looseObject({ heading: z.string(), text: z.string(), asked: z.array(z.string()).default([]) })),
  eligibility: z.unknown().optional(),
})
type CorpusPolicy = z.output<typeof corpusPolicy>

/** What a corpus says nothing of is about talent in general. */
const topicOf = (words: string, topics: DocumentWords['topics']) => topics.firstEntryIn(words)?.means ?? '人才'

/** A corpus file has its policies under `policies`; anything else is not one. */
export const isCorpus = (value: unknown): value is { policies: unknown[]; facts?: object } =>
  typeof value === 'object' && value !== null && Array.isArray((value as { policies?: unknown }).policies)

/** Turns a corpus into entries, older versions before those that took over. Entries that fit no form pass through as they are. */
export function entriesOfCorpus({ policies }: { policies: unknown[] }, topics: DocumentWords['topics']): unknown[] {
  const parsed = policies.map(value => ({ value, read: corpusPolicy.safeParse(value) }))
  const replaced = new Map(
    parsed.flatMap(({ read }) =>
      read.success && read.data.superseded_by ? [[read.data.superseded_by, read.data.id] as const] : [],
    ),
  )
  const entries = parsed.map(({ value, read }) =>
    read.success ? entryOf(read.data, replaced.get(read.data.id) ?? null, topics) : value,
  )
  const isOld = (entry: unknown) => [...replaced.values()].includes((entry as { key?: string }).key ?? '')
  return [...entries.filter(isOld), ...entries.filter(entry => !isOld(entry))]
}

const entryOf = (
  p: CorpusPolicy,
  replaces: string | null,
  topics: DocumentWords['topics'],
): Record<keyof PolicyItem, unknown> => ({
  key: p.id,
  title: p.title,
  topic: topicOf(`${p.title} ${p.tags.join(' ')}`, topics),
  tags: p.tags,
  level: p.level,
  summary: p.clauses[0]?.text.slice(0, 120) ?? '',
  documentNumber: p.doc_no,
  authority: p.authority,
  published: p.published,
  effectiveFrom: p.effective_from,
  effectiveTo: p.effective_to,
  exhaustedOn: null,
  replaces,
  checked: null,
  verified: true,
  sample: p.synthetic,
  source: { name: p.authority ?? p.title, url: p.source_url, date: p.published },
  rules: p.eligibility ?? null,
  clauses: p.clauses.map(({ heading, text, asked }) => ({ heading, text, asked })),
})
