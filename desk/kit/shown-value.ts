/** A value of a record in words, where a field has its own way to be said. */
export type SayValue = (field: string, value: unknown) => string | undefined

/** What a reader sees of a value, in the history and beside another. */
export function shownValue(field: string, value: unknown, say?: SayValue): string {
  if (value === null || value === undefined || value === '') return '（空）'
  const said = say?.(field, value)
  if (said !== undefined) return said
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join('、') || '（空）'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
