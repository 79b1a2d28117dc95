import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Queries } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import { isDeeperThan } from '../../platform/json.ts'
import { ProblemError } from '../../platform/problem.ts'
import { takeHiddenOut, withoutHidden } from '../../platform/texts/hidden-characters.ts'
import type { PersonalDataReader } from '../../platform/texts/personal-data.ts'
import { personalFaults } from '../../platform/texts/public-texts.ts'
import { takeFacts } from '../../policies/benefits/intake.ts'
import { entriesOfCorpus, isCorpus } from '../policies/corpus.ts'
import type { DocumentWords } from '../policies/document-words.ts'
import type { ImportedRow } from '../records.ts'
import { fileProblem } from '../table/file-problem.ts'
import { limits } from '../table/sheet.ts'
import type { ContentKind } from './content-kind.ts'
import { contentKinds } from './kinds.ts'
import { policiesWith } from './policy-kinds.ts'
import { upsert } from './upsert.ts'

type Kind = keyof typeof contentKinds

interface ContentOptions {
  dryRun: boolean
  now: number
  personal: PersonalDataReader
  topics: DocumentWords['topics']
}
/** Nothing honest comes near it, and no stack is filled by it. */
const deepest = 100

/** Reads a JSON array of entries and prepares to take them in; a faulty entry is named and the others go in. */
export async function contentImport(kind: Kind, file: UploadedFile, options: ContentOptions) {
  const { dryRun } = options
  const { entries, note, facts } = readJson(kind, file, options.topics)
  const form = kind === 'policies' ? policiesWith(facts) : contentKinds[kind]
  return {
    total: entries.length,
    sheets: [{ name: file.name, rows: entries.length, note }],
    async take(tx: Queries, text: TextIndex, from: number, to: number): Promise<ImportedRow[]> {
      const rows: ImportedRow[] = []
      if (from === 0 && !dryRun && Object.keys(facts).length > 0) await takeFacts(tx, facts)
      for (const [i, entry] of entries.slice(from, to).entries())
        rows.push(await takeEntry(tx, text, kind, form, entry, from + i + 1, options))
      if (!dryRun) await bumpRevision(tx, kind === 'policies' ? 'policies' : 'jobs')
      return rows
    },
  }
}

async function takeEntry(
  tx: Queries,
  text: TextIndex,
  kind: Kind,
  // biome-ignore lint/suspicious/noExplicitAny: each kind checks its own items.
  form: ContentKind<any, any>,
  entry: unknown,
  number: number,
  { dryRun, now, personal }: ContentOptions,
): Promise<ImportedRow> {
  if (entry instanceof BrokenEntry) return refused(kind, number, entry.rest, entry.faults)
  const parsed = form.schema.safeParse(entry)
  if (!parsed.success)
    return refused(
      kind,
      number,
      entry,
      parsed.error.issues.map(issue => [issue.path.join('.'), issue.message]),
    )
  // Policies name offices and their lines, in the words of the law.
  const named = kind === 'policies' ? [] : personalFaults(parsed.data, personal)
  if (named.length > 0)
    return refused(
      kind,
      number,
      {},
      named.map(({ path, message }) => [path, message]),
    )
  const fault = await form.fault(parsed.data, now, tx)
  if (fault) return refused(kind, number, entry, [fault])
  const keyed = await form.row(parsed.data, now, tx)
  const hash = createHash('sha256').update(JSON.stringify(entry)).digest('base64url')
  const { id, outcome, before } = await upsert(tx, keyed, hash, dryRun)
  if (outcome !== 'unchanged' && !dryRun) {
    await form.after(tx, id, parsed.data, { before, now })
    const indexed = form.indexed?.(id, parsed.data)
    if (indexed) await text.put(tx, indexed.kind, [indexed.text])
  }
  const warning = await form.warning?.(parsed.data, tx)
  return { ...row(kind, number, outcome, id), errors: warning ? [errorOf(kind, number, warning, 'overlap')] : [] }
}

/** The entries of a file; `facts` are those that a corpus of policies defines for its rules. */
function readJson(
  kind: Kind,
  { name, bytes }: UploadedFile,
  topics: DocumentWords['topics'],
): { entries: unknown[]; note: null; facts: object } {
  if (extname(name).toLowerCase() !== '.json')
    throw new ProblemError(
      422,
      'wrong-suffix',
      '文件后缀不对',
      kind === 'policies' ? '政策请用 .docx、.pdf、.html、.md、.txt 文件导入，整库用 .json。' : '这类内容请用 .json 文件导入。',
    )
  if (bytes.length > limits.fileBytes) throw fileProblem('too-large')
  const json = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (isDeeperThan(json, deepest))
    throw new ProblemError(422, 'damaged-file', '内容一层套一层太深', `最多 ${deepest} 层，请检查括号是否配对。`)
  let entries: unknown
  try {
    entries = JSON.parse(json)
  } catch (error) {
    throw new ProblemError(
      422,
      'damaged-file',
      'JSON 写得不完整',
      `请检查逗号、引号和括号（${withoutHidden((error as Error).message).slice(0, 80)}）。`,
    )
  }
  let facts: object = {}
  if (kind === 'policies' && isCorpus(entries)) {
    facts = takeHiddenOut(entries.facts ?? {}, ({ path, message }) => {
      throw new ProblemError(422, 'damaged-file', '文件里有损坏的字符', `facts.${path} ${message}。`)
    })
    entries = entriesOfCorpus({ policies: entries.policies.map(mendedEntry) }, topics)
  } else if (Array.isArray(entries)) entries = entries.map(mendedEntry)
  if (!Array.isArray(entries))
    throw new ProblemError(422, 'not-a-table', '内容要是一个列表', '文件最外层应是 [ … ]，每一项一条。')
  if (entries.length === 0) throw fileProblem('no-rows')
  if (entries.length > limits.rows) throw fileProblem('too-many-rows')
  return { entries, note: null, facts }
}

/** An entry with characters that cannot be mended. */
class BrokenEntry {
  readonly rest: unknown
  readonly faults: string[][]
  constructor(rest: unknown, faults: string[][]) {
    this.rest = rest
    this.faults = faults
  }
}

function mendedEntry(entry: unknown): unknown {
  const faults: string[][] = []
  const rest = takeHiddenOut(entry, ({ path, message }) => faults.push([path, message]))
  return faults.length > 0 ? new BrokenEntry(rest, faults) : rest
}

const row = (kind: Kind, number: number, outcome: ImportedRow['item']['outcome'], entityId: string | null): ImportedRow => ({
  item: { sheet: kind, row: number, outcome, job: null, missing: [], cells: [] },
  errors: [],
  entityId,
  before: null,
  refusedCells: null,
})

const refused = (kind: Kind, number: number, entry: unknown, faults: string[][]): ImportedRow => ({
  ...row(kind, number, 'refused', null),
  errors: faults.map(fault => errorOf(kind, number, fault, 'invalid-entry')),
  refusedCells: { titles: ['内容'], cells: [withoutHidden(JSON.stringify(entry)).slice(0, 2000)] },
})

const errorOf = (kind: Kind, number: number, [column = '', message = '']: string[], code: string) => ({
  sheet: kind,
  row: number,
  column,
  value: '',
  code,
  message,
})
