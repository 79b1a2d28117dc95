import { readFileSync } from 'node:fs'
import { benefitRules } from '../../contract/policies/benefits.ts'
import type { PolicySummary } from '../../contract/policies/library.ts'
import type { LibraryPolicy } from '../../server/policies/answers/library.ts'
import { readPolicyWords } from '../../server/policies/answers/policy-words.ts'
import { readSheet } from '../../server/policies/sheets/read-sheet.ts'

interface CorpusFile {
  as_of: string
  policies: {
    id: string
    title: string
    level: LibraryPolicy['level']
    tags: string[]
    effective_from: string
    effective_to: string | null
    eligibility?: unknown
    clauses: { id: string; heading: string; text: string; asked: string[] }[]
  }[]
}

export interface Question {
  id: string
  kind: 'answerable' | 'followup' | 'refuse'
  type: string
  question: string
  previous?: string
  gold: string[][]
}

export const readBench = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T

const corpus = readBench<CorpusFile>('../../content/policy-corpus.json')
export const asOf = corpus.as_of
export const words = readPolicyWords()

/** The corpus as the engine reads it; phrasings that `keep` turns down are left out. */
export const library = (keep: (phrasing: string) => boolean = () => true): LibraryPolicy[] =>
  corpus.policies.map(p => ({
    id: p.id,
    title: p.title,
    level: p.level,
    tags: p.tags,
    effectiveFrom: p.effective_from,
    effectiveTo: p.effective_to,
    replacedOn: null,
    verified: true,
    exhaustedOn: null,
    clauses: p.clauses.map(c => ({ ...c, asked: c.asked.filter(keep) })),
    sheet: readSheet(words, p),
    rules: p.eligibility ? benefitRules.parse(p.eligibility) : null,
  }))

/** Every phrasing with the clause it was written for. */
export const phrasings: Question[] = corpus.policies.flatMap(p =>
  p.clauses.flatMap(c =>
    c.asked.map((question, i) => ({
      id: `${c.id}.${i}`,
      kind: 'answerable' as const,
      type: 'phrasing',
      question,
      gold: [[c.id]],
    })),
  ),
)
export const outside = readBench<{ type: string; question: string }[]>('out-of-scope.json')
export const development = readBench<{ items: Question[] }>('dev.json').items
/** Retrieval questions that nothing was fitted on. */
export const freshQuestions = (): Question[] =>
  ['fresh.json', 'fresh-2.json'].flatMap(name => readBench<{ items: Question[] }>(name).items)
/** Paraphrases and follow-ups written while the engine was being made; like the development set, fitted on. */
export const paraphrases = readBench<{ items: Question[] }>('paraphrases.json').items

/** What the screens show of each policy. */
export const summaries = (of: readonly LibraryPolicy[] = library()): Map<string, PolicySummary> =>
  new Map(
    of.map(p => [
      p.id,
      {
        id: p.id,
        title: p.title,
        topic: p.tags[0] ?? '',
        level: p.level,
        summary: '',
        status: 'current',
        documentNumber: null,
        authority: null,
        publishedOn: null,
        effectiveFrom: p.effectiveFrom,
        effectiveTo: p.effectiveTo,
        checkedAt: null,
        source: { name: '', url: null, date: null },
        sample: true,
      },
    ]),
  )
