import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { draftRepository, type Library } from './drafts/repository.ts'
import { draftRoutes } from './drafts/routes.ts'
import { type ImportRules, importer } from './importer.ts'
import { importRoutes } from './routes.ts'

interface ImportNeeds extends ImportRules {
  audit: AuditLog
  library: Library
}

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text }: Platform, { audit, library, ...rules }: ImportNeeds) {
  const files = importer(database, clock, text, audit, rules)
  const drafts = draftRepository(database, clock, text, audit, library)
  return { ...files, drafts, routes: { ...importRoutes(files), ...draftRoutes(drafts) } }
}
