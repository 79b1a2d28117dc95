import type { Platform } from '../platform/platform.ts'
import { draftRepository, type Library } from './drafts/repository.ts'
import { draftRoutes } from './drafts/routes.ts'
import { type ImporterParts, importer } from './importer.ts'
import { importRoutes } from './routes.ts'

interface ImportNeeds extends Omit<ImporterParts, keyof Platform> {
  library: Library
}

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text, vault }: Platform, { library, ...rules }: ImportNeeds) {
  const files = importer({ database, clock, text, vault, ...rules })
  const drafts = draftRepository(database, clock, text, rules.audit, library)
  return { ...files, drafts, routes: { ...importRoutes(files), ...draftRoutes(drafts) } }
}
