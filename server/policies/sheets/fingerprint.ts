import { createHash } from 'node:crypto'

/** Of the words that a sheet was confirmed for: where a clause is changed, it has to be confirmed anew. */
export const fingerprintOf = (clauses: readonly { heading: string; text: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(clauses.map(({ heading, text }) => [heading, text])))
    .digest('hex')
