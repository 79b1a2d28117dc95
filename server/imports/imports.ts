import type { Platform } from '../platform/platform.ts'
import { draftRepository, type Library } from './drafts/repository.ts'
import { draftRoutes } from './drafts/routes.ts'
import { type ImporterParts, importer } from './importer.ts'
import { importRoutes } from './routes.ts'
import { importsWaiting } from './waiting.ts'

interface ImportNeeds extends Pick<ImporterParts, 'audit' | 'visibleUntil'> {
  words: Pick<ImporterParts, 'personal' | 'documents'>
  library: Library
}

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text, vault }: Platform, needs: ImportNeeds) {
  const { audit, words, visibleUntil, library } = needs
  const { personal, documents } = words
  const files = importer({ database, clock, text, vault, audit, personal, documents, visibleUntil })
  const drafts = draftRepository(database, clock, text, audit, library)
  return {
    ...files,
    drafts,
    waiting: importsWaiting(database, clock),
    routes: { ...importRoutes(files), ...draftRoutes(drafts) },
  }
}
