import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { draftRepository, type Library } from './drafts/repository.ts'
import { draftRoutes } from './drafts/routes.ts'
import { importer } from './importer.ts'
import type { DocumentWords } from './policies/document-words.ts'
import { importRoutes } from './routes.ts'
import type { TableWords } from './table-words.ts'

interface ImportNeeds {
  audit: AuditLog
  words: TableWords
  documents: DocumentWords
  library: Library
}

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text }: Platform, { audit, words, documents, library }: ImportNeeds) {
  const files = importer(database, clock, text, audit, words, documents)
  const drafts = draftRepository(database, clock, text, audit, library)
  return { ...files, drafts, routes: { ...importRoutes(files), ...draftRoutes(drafts) } }
}
