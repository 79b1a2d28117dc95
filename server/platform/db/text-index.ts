import type { Dialect, Queries, SqlValue } from './database.ts'
import { indexWords, type QueryWord, queryWords } from './words.ts'

export interface IndexedText {
  /** The id of what was indexed. */
  ref: string
  title: string
  /** Names a document is also looked up by, e.g. the employer's. */
  names: string
  text: string
}

/** SQL that selects `(ref, tier)`: 2 where the title alone has every word, 1 with the names, else 0. */
export interface TextMatch {
  sql: string
  params: SqlValue[]
}

/** Beside that, SQL that selects the refs alone, for who counts and does not rank. */
export interface GroupMatch extends TextMatch {
  refs: { sql: string; params: SqlValue[] }
  /** The same for those of tier 3, of tier 2 and above, of 1 and above, and all: for who needs the first few of very many. */
  tiers: { sql: string; params: SqlValue[] }[]
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
  put(tx: Queries, kind: string, documents: IndexedText[]): Promise<void>
  remove(tx: Queries, kind: string, refs: string[]): Promise<void>
  /** Null where the query holds no word. */
  match(kind: string, query: string): TextMatch | null
  /** Of documents that answer every group; tier 3 where the title has the words themselves, 2 where it answers every group. */
  matchGroups(kind: string, groups: readonly WordGroup[]): GroupMatch | null
}

export const textIndex = (dialect: Dialect): TextIndex => (dialect === 'sqlite' ? sqliteIndex : postgresIndex)

const words = (text: IndexedText) => ({
  title: indexWords(text.title, { singles: true }),
  names: indexWords(text.names, { singles: true }),
  text: indexWords(text.text, { singles: false }),
})

/** Documents that go into the index together. */
const mostAtOnce = 64

const sqliteIndex: TextIndex = {
  async put(tx, kind, documents) {
    const byRef = new Map(documents.map(document => [document.ref, document]))
    const refs = [...byRef.keys()]
    for (let at = 0; at < refs.length; at += mostAtOnce) {
      const some = refs.slice(at, at + mostAtOnce)
      await tx.run('INSERT OR IGNORE INTO search_refs (kind, ref) SELECT ?, value FROM json_each(?)', [
        kind,
        JSON.stringify(some),
      ])
      const numbered = await tx.all<{ number: number; ref: string }>(
        'SELECT number, ref FROM search_refs WHERE kind = ? AND ref IN (SELECT value FROM json_each(?))',
        [kind, JSON.stringify(some)],
      )
      const rows = numbered.map(({ number, ref }) => {
        const { title, names, text } = words(byRef.get(ref) as IndexedText)
        return [number, title, names, text]
      })
      await tx.run('DELETE FROM search_index WHERE rowid IN (SELECT value FROM json_each(?))', [
        JSON.stringify(rows.map(([number]) => number)),
      ])
      await tx.run(
        `INSERT INTO search_index (rowid, kind, title, names, text)
         SELECT value ->> 0, ?, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
        [kind, JSON.stringify(rows)],
      )
    }
  },
  async remove(tx, kind, refs) {
    const gone = JSON.stringify(refs)
    const among = 'kind = ? AND ref IN (SELECT value FROM json_each(?))'
    await tx.run(`DELETE FROM search_index WHERE rowid IN (SELECT number FROM search_refs WHERE ${among})`, [kind, gone])
    await tx.run(`DELETE FROM search_refs WHERE ${among}`, [kind, gone])
  },
  match(kind, query) {
    const found = queryWords(query)
    if (found.length === 0) return null
    const all = found.map(quoteFts).join(' AND ')
    const within = (columns: string) => `kind : ${kind} AND {${columns}} : (${all})`
    return {
      sql: `SELECT r.ref AS ref,
              CASE WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 2
                   WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 1 ELSE 0 END AS tier
            FROM search_index s JOIN search_refs r ON r.number = s.rowid WHERE s.search_index MATCH ?`,
      params: [within('title'), within('title names'), within('title names text')],
    }
  },
  matchGroups(kind, groups) {
    const parts = partsOf(groups)
    if (parts.length === 0) return null
    const column = (columns: string, words: QueryWord[]) => `{${columns}} : (${words.map(quoteFts).join(' AND ')})`
    const answered = (columns: string) =>
      parts
        .map(({ own, others, anywhere }) => {
          const instead = others.map(words => column(anywhere ? columns : 'title', words))
          return `(${[column(columns, own), ...instead].join(' OR ')})`
        })
        .join(' AND ')
    const within = (expression: string) => `kind : ${kind} AND ${expression}`
    const inTiers = [
      within(parts.map(({ own }) => column('title', own)).join(' AND ')),
      within(answered('title')),
      within(answered('title names')),
      within(answered('title names text')),
    ]
    const refs = 'SELECT r.ref FROM search_index s JOIN search_refs r ON r.number = s.rowid WHERE s.search_index MATCH ?'
    return {
      refs: { sql: refs, params: inTiers.slice(-1) },
      tiers: inTiers.map(tier => ({ sql: refs, params: [tier] })),
      sql: `SELECT r.ref AS ref,
              CASE WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 3
                   WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 2
                   WHEN s.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN 1 ELSE 0 END AS tier
            FROM search_index s JOIN search_refs r ON r.number = s.rowid WHERE s.search_index MATCH ?`,
      params: inTiers,
    }
  },
}

const postgresIndex: TextIndex = {
  async put(tx, kind, documents) {
    // Written as tsvector literals: to_tsvector's own parser drops Chinese under the C locale.
    const weighed = (list: string, weight: string) => list.replace(/\S+/g, word => `'${word}':1${weight}`)
    const rows = documents.map(document => {
      const { title, names, text } = words(document)
      return [kind, document.ref, `${weighed(title, 'A')} ${weighed(names, 'B')} ${weighed(text, 'D')}`]
    })
    if (rows.length === 0) return
    await tx.run(
      `INSERT INTO search_documents (kind, ref, document) VALUES ${rows.map(() => '(?, ?, CAST(? AS tsvector))').join(', ')}
       ON CONFLICT (kind, ref) DO UPDATE SET document = excluded.document`,
      rows.flat(),
    )
  },
  async remove(tx, kind, refs) {
    for (const ref of refs) await tx.run('DELETE FROM search_documents WHERE kind = ? AND ref = ?', [kind, ref])
  },
  match(kind, query) {
    const found = queryWords(query)
    if (found.length === 0) return null
    const within = (weights: string) => found.map(w => `'${w.word}':${w.prefix ? '*' : ''}${weights}`).join(' & ')
    return {
      sql: `SELECT ref, CASE WHEN document @@ CAST(? AS tsquery) THEN 2 WHEN document @@ CAST(? AS tsquery) THEN 1 ELSE 0 END AS tier
            FROM search_documents WHERE kind = ? AND document @@ CAST(? AS tsquery)`,
      params: [within('A'), within('AB'), kind, within('ABD')],
    }
  },
  matchGroups(kind, groups) {
    const parts = partsOf(groups)
    if (parts.length === 0) return null
    const all = (words: QueryWord[], weights: string) =>
      `(${words.map(w => `'${w.word}':${w.prefix ? '*' : ''}${weights}`).join(' & ')})`
    const answered = (weights: string) =>
      parts
        .map(({ own, others, anywhere }) => {
          const instead = others.map(words => all(words, anywhere ? weights : 'A'))
          return `(${[all(own, weights), ...instead].join(' | ')})`
        })
        .join(' & ')
    const inTiers = [parts.map(({ own }) => all(own, 'A')).join(' & '), answered('A'), answered('AB'), answered('ABD')]
    const refs = 'SELECT ref FROM search_documents WHERE kind = ? AND document @@ CAST(? AS tsquery)'
    return {
      refs: { sql: refs, params: [kind, ...inTiers.slice(-1)] },
      tiers: inTiers.map(tier => ({ sql: refs, params: [kind, tier] })),
      sql: `SELECT ref, CASE WHEN document @@ CAST(? AS tsquery) THEN 3 WHEN document @@ CAST(? AS tsquery) THEN 2
                             WHEN document @@ CAST(? AS tsquery) THEN 1 ELSE 0 END AS tier
            FROM search_documents WHERE kind = ? AND document @@ CAST(? AS tsquery)`,
      params: [...inTiers.slice(0, 3), kind, ...inTiers.slice(-1)],
    }
  },
}

const partsOf = (groups: readonly WordGroup[]) =>
  groups.flatMap(({ words, titles, anywhere = false }) => {
    const own = queryWords(words)
    return own.length === 0 ? [] : [{ own, others: titles.map(queryWords).filter(some => some.length > 0), anywhere }]
  })

const quoteFts = ({ word, prefix }: QueryWord) => (prefix ? `"${word}"*` : `"${word}"`)
