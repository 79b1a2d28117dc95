import { visibility } from '../../careers/employers/visibility.ts'
import { minute } from '../../platform/clock.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import type { ImporterParts } from '../importer.ts'
import { type Check, checkRows, type ReadFile, readJobFile } from './check.ts'
import type { Choices } from './choices.ts'
import type { DraftHead } from './rows.ts'

/** Files that were read are at hand for this long, and no more than these: whoever walks the rows does not wait at each page. */
const remembered = 10 * minute
const mostFiles = 4

interface Known {
  version: number
  at: number
  read: ReadFile
  /** What of the postings was known when the rows were checked. */
  revision: number
  check: Check
}

/** Checks drafts, and remembers the last ones in memory: the file is read again only where something was said anew. */
export function draftChecks(
  { database: db, clock, text, vault, showsUnverified, changedLists }: ImporterParts,
  fileOf: (draft: DraftHead) => Promise<UploadedFile>,
) {
  const known = new Map<string, Known>()
  const read = (file: UploadedFile, choices: Choices) => readJobFile(file, choices, clock(), changedLists())
  const visibleUntil = visibility(showsUnverified)
  const rules = () => ({ now: clock(), visibleUntil, vault })

  function keep(id: string, entry: Known): Check {
    known.delete(id)
    known.set(id, entry)
    for (const oldest of known.keys()) if (known.size > mostFiles) known.delete(oldest)
    return entry.check
  }

  async function checked(id: string, version: number, read: ReadFile, at: number): Promise<Check> {
    const revision = await revisionOf(db, 'jobs')
    return keep(id, { version, at, read, revision, check: await checkRows(db, text, read, rules()) })
  }

  return {
    forget: (id: string) => known.delete(id),

    /** Of a file that is only about to be kept. */
    first: async (id: string, file: UploadedFile, choices: Choices) => checked(id, 1, await read(file, choices), clock()),

    async of(draft: DraftHead, choices: Choices): Promise<Check> {
      const last = known.get(draft.id)
      const isFresh = last && last.version === draft.version && clock() - last.at < remembered
      if (!isFresh) return checked(draft.id, draft.version, await read(await fileOf(draft), choices), clock())
      if (last.revision === (await revisionOf(db, 'jobs'))) return keep(draft.id, last)
      return checked(draft.id, draft.version, last.read, last.at)
    },
  }
}
