import { remembered } from '../texts/remembered.ts'
import type { Dialect, Queries, SqlValue } from './database.ts'
import { numbered } from './search-numbers.ts'
import { indexWords, type QueryWord, queryWords } from './words.ts'

export interface IndexedText {
  /** The id of what was indexed. */
  ref: string
  title: string
  /** Names a document is also looked up by, e.g. the employer's. */
  names: string
  text: string
  /** Milliseconds: of hits that are as good the later come first. */
  moment?: number
}

export interface Selection {
  sql: string
  params: SqlValue[]
}

/** SQL that selects `(ref, tier)`: 2 where the title alone has every word, 1 with the names, else 0. */
export type TextMatch = Selection

export interface GroupMatch {
  /** SQL that selects the refs alone, for who counts and does not rank. */
  refs: Selection
  /** The same, the latest first. */
  latest: Selection
  /** SQL that selects `(ref, standing)` of those of tier 3, of 2 alone, of 1 and of 0. Read in the order of `order` it costs what is read, not what there is. */
  tiers: Selection[]
  /** The columns that a tier is in order by, all descending. */
  order: readonly ('standing' | 'ref')[]
}

/** Words to be found together, or in their place one of `titles` in a document's title (`anywhere`: in any part of it). */
export interface WordGroup {
  words: string
  titles: readonly string[]
  anywhere?: boolean
  /** May be left out where nothing is found with it. */
  soft?: boolean
}

/** Full-text search over all domains, the same results on both engines. */
export interface TextIndex {
  /** `after`: what of the transaction comes before it. Words are cut meanwhile. */
  put(tx: Queries, kind: string, documents: IndexedText[], after?: Promise<unknown>): Promise<void>
  remove(tx: Queries, kind: string, refs: string[]): Promise<void>
  /** Null where the query holds no word. */
  match(kind: string, query: string): TextMatch | null
  /** Of documents that answer every group; tier 3 where the title has the words themselves, 2 where it answers every group. */
  matchGroups(kind: string, groups: readonly WordGroup[]): GroupMatch | null
}

export const textIndex = (dialect: Dialect): TextIndex => (dialect === 'sqlite' ? sqliteIndex : postgresIndex)

/**
 * The words of documents as they are stored, each between two of `mark`: whose it is, its part of the document (title, names
 * or text) and itself. What many of them say is cut once.
 */
const wordsOf = (kind: string, mark = '') => wordsMarked(mark)(kind)

const wordsMarked = remembered((mark: string) =>
  remembered((kind: string): ((document: IndexedText) => string) => {
    const cut = (part: string, options: { singles: boolean }) =>
      remembered(text =>
        indexWords(text, options)
          .map(word => mark + kind + part + word + mark)
          .join(' '),
      )
    const ofTitle = cut('t', { singles: true })
    const ofName = cut('n', { singles: true })
    const ofText = cut('x', { singles: false })
    return ({ title, names, text }) =>
      // No word reaches over a blank, and the same names stand in many rows.
      [ofTitle(title), ...names.split(' ').map(ofName), ofText(text)].filter(Boolean).join(' ')
  }),
)

/** How an engine writes what is looked for. */
interface Grammar {
  word(word: string, isPrefix: boolean): string
  and: string
  or: string
}

/** What documents must have for each tier, the best first: in the title alone, with the names, with the text. */
function tiersOf({ word, and, or }: Grammar, kind: string, query: string): string[] {
  const found = queryWords(query)
  if (found.length === 0) return []
  const all = (parts: string) => found.map(w => partsHave(w, parts)).join(and)
  const partsHave = (w: QueryWord, parts: string) => `(${[...parts].map(part => word(kind + part + w.word, w.prefix)).join(or)})`
  return [all('t'), all('tn'), all('tnx')]
}

/** The same for groups; the best have the words themselves in the title. */
function groupTiersOf(grammar: Grammar, kind: string, groups: readonly WordGroup[]): string[] {
  const parts = groups.filter(({ words }) => queryWords(words).length > 0)
  if (parts.length === 0) return []
  const own = parts.map(({ words }) => tiersOf(grammar, kind, words))
  const answered = (tier: number) =>
    parts
      .map(({ titles, anywhere }, i) => {
        const instead = titles.map(title => tiersOf(grammar, kind, title)[anywhere ? tier : 0])
        return `(${[own[i]?.[tier], ...instead].flatMap(some => (some ? [`(${some})`] : [])).join(grammar.or)})`
      })
      .join(grammar.and)
  return [own.map(([title]) => title).join(grammar.and), answered(0), answered(1), answered(2)]
}

const fts: Grammar = { word: (word, isPrefix) => `"${word}"${isPrefix ? '*' : ''}`, and: ' AND ', or: ' OR ' }

const sqliteIndex: TextIndex = {
  async put(tx, kind, documents, after) {
    const all = [...new Map(documents.map(document => [document.ref, document])).values()]
    const words = wordsOf(kind)
    const cut = new Map(all.map(document => [document.ref, words(document)]))
    await after
    if (all.length === 0) return
    const { numbers, before } = await numbered(tx, kind, all)
    // In their order: the engine begins a new segment where a number is lower than the one before.
    const rows = all.map(({ ref }) => ({ number: numbers.get(ref) ?? 0, ref })).sort((a, b) => a.number - b.number)
    // The connection takes them in this order; none waits for the answer to the one before.
    await Promise.all([
      // What is new is only added: to take out what was never there costs as much as to write it.
      before.length > 0 &&
        tx.run('DELETE FROM search_index WHERE rowid IN (SELECT value FROM json_each(?))', [JSON.stringify(before)]),
      tx.run(
        `INSERT INTO search_refs (number, kind, ref) SELECT value ->> 0, ?, value ->> 1 FROM json_each(?) WHERE true
         ON CONFLICT (kind, ref) DO UPDATE SET number = excluded.number`,
        [kind, JSON.stringify(rows.map(({ number, ref }) => [number, ref]))],
      ),
      // One by one: all of them in a list would have to be written and read as a text.
      ...rows.map(({ number, ref }) =>
        tx.run('INSERT INTO search_index (rowid, words) VALUES (?, ?)', [number, cut.get(ref) ?? '']),
      ),
    ])
  },
  async remove(tx, kind, refs) {
    const gone = JSON.stringify(refs)
    const among = 'kind = ? AND ref IN (SELECT value FROM json_each(?))'
    await tx.run(`DELETE FROM search_index WHERE rowid IN (SELECT number FROM search_refs WHERE ${among})`, [kind, gone])
    await tx.run(`DELETE FROM search_refs WHERE ${among}`, [kind, gone])
  },
  match(kind, query) {
    const params = tiersOf(fts, kind, query)
    if (params.length === 0) return null
    return {
      sql: `SELECT r.ref AS ref,
              CASE WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 2
                   WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 1 ELSE 0 END AS tier
            FROM search_index s JOIN search_refs r ON r.number = s.rowid WHERE s.search_index MATCH ?`,
      params,
    }
  },
  matchGroups(kind, groups) {
    const inTiers = groupTiersOf(fts, kind, groups)
    if (inTiers.length === 0) return null
    const hits = 'FROM search_index s CROSS JOIN search_refs r WHERE s.search_index MATCH ? AND r.number = s.rowid'
    const refs = { sql: `SELECT r.ref ${hits}`, params: inTiers.slice(-1) }
    return {
      refs,
      latest: { ...refs, sql: `${refs.sql} ORDER BY s.rowid DESC` },
      tiers: inTiers.map((tier, i) => ({
        sql: `SELECT r.ref, s.rowid AS standing ${hits}`,
        params: [i === 0 ? tier : `(${tier}) NOT (${inTiers[i - 1]})`],
      })),
      order: ['standing'],
    }
  },
}

const tsquery: Grammar = { word: (word, isPrefix) => `'${word}'${isPrefix ? ':*' : ''}`, and: ' & ', or: ' | ' }

const postgresIndex: TextIndex = {
  async put(tx, kind, documents, after) {
    // Written as tsvector literals: to_tsvector's own parser drops Chinese under the C locale.
    const words = wordsOf(kind, "'")
    const rows = documents.map(document => [kind, document.ref, words(document), document.moment ?? 0])
    await after
    if (rows.length === 0) return
    await tx.run(
      `INSERT INTO search_documents (kind, ref, document, moment) VALUES ${rows.map(() => '(?, ?, CAST(? AS tsvector), ?)').join(', ')}
       ON CONFLICT (kind, ref) DO UPDATE SET document = excluded.document, moment = excluded.moment`,
      rows.flat(),
    )
  },
  async remove(tx, kind, refs) {
    for (const ref of refs) await tx.run('DELETE FROM search_documents WHERE kind = ? AND ref = ?', [kind, ref])
  },
  match(kind, query) {
    const [title = '', names = '', text] = tiersOf(tsquery, kind, query)
    if (text === undefined) return null
    return {
      sql: `SELECT ref, CASE WHEN document @@ CAST(? AS tsquery) THEN 2 WHEN document @@ CAST(? AS tsquery) THEN 1 ELSE 0 END AS tier
            FROM search_documents WHERE kind = ? AND document @@ CAST(? AS tsquery)`,
      params: [title, names, kind, text],
    }
  },
  matchGroups(kind, groups) {
    const inTiers = groupTiersOf(tsquery, kind, groups)
    if (inTiers.length === 0) return null
    const hits = 'FROM search_documents WHERE kind = ? AND document @@ CAST(? AS tsquery)'
    const refs = { sql: `SELECT ref ${hits}`, params: [kind, ...inTiers.slice(-1)] }
    return {
      refs,
      latest: { ...refs, sql: `${refs.sql} ORDER BY moment DESC, ref DESC` },
      tiers: inTiers.map((tier, i) => ({
        sql: `SELECT ref, moment AS standing ${hits}${i === 0 ? '' : ' AND NOT document @@ CAST(? AS tsquery)'}`,
        params: [kind, tier, ...(i === 0 ? [] : inTiers.slice(i - 1, i))],
      })),
      order: ['standing', 'ref'],
    }
  },
}
