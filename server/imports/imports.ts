import type { Platform } from '../platform/platform.ts'
import { draftRepository, type PolicyParts } from './drafts/repository.ts'
import { draftRoutes } from './drafts/routes.ts'
import { importDraftRepository } from './import-drafts/repository.ts'
import { importDraftRoutes } from './import-drafts/routes.ts'
import { type ImporterParts, importer } from './importer.ts'
import { importRoutes } from './routes.ts'
import { importsWaiting } from './waiting.ts'

interface ImportNeeds extends Pick<ImporterParts, 'audit' | 'showsUnverified' | 'changedLists' | 'jobsTaken'> {
  words: Pick<ImporterParts, 'personal' | 'documents'>
  policies: PolicyParts
}

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text, vault }: Platform, needs: ImportNeeds) {
  const { audit, words, showsUnverified, changedLists, jobsTaken, policies } = needs
  const { personal, documents } = words
  const parts = { database, clock, text, vault, audit, personal, documents, showsUnverified, changedLists, jobsTaken }
  const files = importer(parts)
  const sheets = importDraftRepository(parts, files)
  const drafts = draftRepository(database, clock, text, audit, policies)
  return {
    ...files,
    drafts,
    waiting: importsWaiting(database, clock),
    routes: { ...importRoutes(files), ...importDraftRoutes(sheets), ...draftRoutes(drafts) },
  }
}
