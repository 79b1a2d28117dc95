import type { VisibleUntil } from '../careers/employers/visibility.ts'
import type { Platform } from '../platform/platform.ts'
import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import type { AuditLog } from '../staff/audit.ts'
import { importer } from './importer.ts'
import { importRoutes } from './routes.ts'

/** Files that people send, understood and taken in. */
export function createImports(
  { database, clock, text, vault }: Platform,
  { audit, visibleUntil, personal }: { audit: AuditLog; visibleUntil: VisibleUntil; personal: PersonalDataReader },
) {
  const files = importer({ database, clock, text, vault, audit, visibleUntil, personal })
  return { ...files, routes: importRoutes(files) }
}
