export const fieldNames = [
  'documentNumber',
  'authority',
  'published',
  'effectiveFrom',
  'effectiveTo',
  'source',
  'topic',
  'replaces',
  'level',
  'title',
] as const

/** What a document says of itself before its clauses, as it was written. */
export type Fields = Partial<Record<(typeof fieldNames)[number], string>>
