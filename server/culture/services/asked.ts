import { type AskedService, type ServiceKind, serviceKinds } from '../../../contract/culture/services.ts'
import { type WordList, withoutWords } from '../../platform/texts/word-list.ts'

/** What `service-kinds.json` tells apart: the kinds, words that ask where, and words that mean something else. */
export const serviceWordKinds = [...serviceKinds, 'asking', 'filler', 'else'] as const
export type ServiceWords = WordList<(typeof serviceWordKinds)[number]>

const isKind = (kind: string): kind is ServiceKind => (serviceKinds as readonly string[]).includes(kind)
const signs = /[\s?？。！!，,]+/gu

/** The kind that somebody looks for, asked as a question or by its bare name; null where nothing of the sort is. */
export function askedServiceIn(text: string, words: ServiceWords): AskedService | null {
  if (words.has(text, 'else')) return null
  const found = words.entriesIn(text).find(({ kind }) => isKind(kind))
  if (!found || !isKind(found.kind)) return null
  const isAsked = words.has(text, 'asking') || withoutWords(words, text).replace(signs, '') === ''
  return isAsked ? { kind: found.kind, name: found.means } : null
}
