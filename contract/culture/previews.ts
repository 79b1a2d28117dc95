import { z } from 'zod'
import { id } from '../platform/scalars.ts'

/** Stands in the place of an id in the public address: the page shows what is being written. */
export const previewed = z.object({ id })
