import { dayText, momentText } from './times.ts'

/** What is called otherwise on screen than in the API: `published` → 已发布. */
export type Names = Record<string, string>

/** A value of a record in words, for who compares two of them. */
export function shown(value: unknown, names: Names = {}): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '（空）' : value.map(item => shown(item, names)).join('；')
  if (typeof value === 'object') return shownParts(value, names)
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return momentText(text)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayText(text)
  return names[text] ?? text
}

function shownParts(value: object, names: Names): string {
  const parts = Object.values(value).filter(part => part !== null && part !== undefined && part !== '')
  return parts.length === 0 ? '（空）' : parts.map(part => shown(part, names)).join('，')
}
