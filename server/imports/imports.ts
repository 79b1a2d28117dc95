import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { importer } from './importer.ts'
import { importRoutes } from './routes.ts'

/** Files that people send, understood and taken in. */
export function createImports({ database, clock, text }: Platform, { audit }: { audit: AuditLog }) {
  const files = importer(database, clock, text, audit)
  return { ...files, routes: importRoutes(files) }
}
