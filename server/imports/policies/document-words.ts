import type { Policy } from '../../../contract/policies/library.ts'
import { type ListReader, readWordList, type WordList } from '../../platform/texts/word-list.ts'
import { fieldNames } from './understanding/field-names.ts'

const documentKinds = ['title-end', 'authority-end', 'aside', 'web', 'abolishes', 'abolishes-below', 'opening'] as const
const fieldKinds = [...fieldNames, 'index', 'published-beside'] as const
type Level = Policy['level']

/** What the words in policy documents mean. */
export interface DocumentWords {
  forms: WordList<(typeof documentKinds)[number]>
  topics: WordList<'topic'>
  levels: WordList<Level>
  /** Names of fields, without blanks. */
  fields: ReadonlyMap<string, (typeof fieldKinds)[number]>
}

/** Reads the lists. Throws where one of them is malformed. */
export const readDocumentWords = (read: ListReader = readWordList): DocumentWords => ({
  forms: read('policy-documents.json', documentKinds),
  topics: read('policy-topics.json', ['topic']),
  levels: read('policy-levels.json', ['nation', 'province', 'city', 'district']),
  fields: new Map(
    read('policy-fields.json', fieldKinds, { plain: true }).entries.flatMap(entry =>
      entry.patterns.map(name => [name, entry.kind] as const),
    ),
  ),
})
