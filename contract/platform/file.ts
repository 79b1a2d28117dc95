import { z } from 'zod'

/** A reply that is a file, to be kept under its name: for endpoints that are a `download`. */
export const sentFile = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })
