import { draftEndpoints } from './drafts.ts'
import { importDraftEndpoints } from './import-drafts.ts'
import { importEndpoints } from './imports.ts'

/** Paths of files that are sent in: tables at once or put right before, and documents. */
export const importsEndpoints = { ...importEndpoints, ...importDraftEndpoints, ...draftEndpoints }
