import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { importer } from './importer.ts'
import { importRoutes } from './routes.ts'
import type { TableWords } from './table-words.ts'

/** Files that people send, understood and taken in. */
export function createImports(
  { database, clock, text, vault }: Platform,
  { audit, words }: { audit: AuditLog; words: TableWords },
) {
  const files = importer({ database, clock, text, vault, audit, words })
  return { ...files, routes: importRoutes(files) }
}
