import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportKind } from '../../contract/imports/imports.ts'
import type { StaffEmployerRepository } from '../careers/employers/staff-repository.ts'
import { type Database, insertRow } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { contentText, ownContent, ownText } from '../platform/district.ts'
import { writeDurably } from '../platform/durable-file.ts'
import { fromJson } from '../platform/json.ts'
import type { Platform } from '../platform/platform.ts'
import type { BenefitRepository } from '../policies/benefits/repository.ts'
import type { DepartmentRepository } from '../policies/departments/repository.ts'
import { loadSampleTickets } from '../policies/tickets/samples.ts'
import type { StaffRepository } from '../staff/repository.ts'
import type { Importer } from './importer.ts'

const loadedSetting = 'sample-content-loaded'
const demoStaff = 'admin'

interface ManifestEntry {
  kind: ImportKind
  file: string
  /** The `key` of the fair that the jobs are for. */
  fair?: string
}

/** Who takes the samples in. */
interface SampleTakers {
  platform: Pick<Platform, 'database' | 'clock'>
  imports: Pick<Importer, 'run'>
  policies: { benefits: Pick<BenefitRepository, 'importFacts'>; departments: Pick<DepartmentRepository, 'directory'> }
  careers: { staffEmployers: Pick<StaffEmployerRepository, 'verifySamples'> }
}

/**
 * Loads the sample content once, through the same import as real content. A package without a manifest brings none: its
 * pages stand empty. Gives what was loaded, or null when it was before.
 */
export async function loadSampleContent({ platform, imports, policies, careers }: SampleTakers): Promise<string[] | null> {
  const { database, clock } = platform
  if (await database.get('SELECT 1 AS one FROM settings WHERE name = ?', [loadedSetting])) return null
  const manifest = fromJson<ManifestEntry[]>(ownText('manifest.json') ?? '[]')
  const loaded: string[] = []
  await policies.benefits.importFacts(fromJson(contentText('eligibility-facts.json')))
  for (const { kind, file, fair } of manifest) {
    const fairId = fair ? await fairByKey(database, fair) : null
    const report = await imports.run(kind, { name: file, bytes: readFileSync(requireContent(file)) }, { fairId }, null)
    if (report.rejected > 0) throw new Error(`sample content ${file}: ${JSON.stringify(report.errors.slice(0, 3))}`)
    loaded.push(`${file} ${report.rows}`)
  }
  await careers.staffEmployers.verifySamples()
  const directory = await policies.departments.directory()
  const cases = await loadSampleTickets(database, directory, ownText('tickets.json') ?? '[]', clock())
  loaded.push(`tickets.json ${cases}`)
  await insertRow(database, 'settings', { name: loadedSetting, value: '1' })
  return loaded
}

function requireContent(name: string): URL {
  const file = ownContent(name)
  if (!file) throw new Error(`sample content: no file ${name}`)
  return file
}

async function fairByKey(database: Database, key: string): Promise<string> {
  const row = await database.get<Row<'events', 'id'>>('SELECT id FROM events WHERE import_key = ?', [key])
  if (!row) throw new Error(`sample content: no fair ${key}`)
  return row.id
}

/**
 * The demo's one member of staff. The password is made here and kept beside the demo's data, to be shown again; null
 * where it is known to the database alone.
 */
export async function demoStaffPassword(
  dataDir: string,
  members: Pick<StaffRepository, 'exists' | 'create'>,
): Promise<{ username: string; password: string | null }> {
  const file = join(dataDir, 'demo-staff.txt')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (await members.exists(demoStaff)) return { username: demoStaff, password: kept || null }
  const password = kept || randomBytes(9).toString('base64url')
  writeDurably(file, password)
  await members.create(demoStaff, password, 'admin')
  return { username: demoStaff, password }
}
