import { ownCells, type SheetRow } from './sheet.ts'
import type { TableForm } from './table-form.ts'

/** The field that a line above may fill by being a name. */
export const mayBeNamed = <Field extends string>({ required, leading }: Pick<TableForm<Field>, 'required' | 'leading'>) =>
  required
    .flat()
    .filter(field => field !== leading)
    .slice(0, 1)

const longestTitle = 80
const shouts = /[!！。~～\s]{1,10}$/
/** What stands between the name and the call: · 2026年冬季 */
const between = /[\s：:·•—-]{0,3}(?:20\d{2}年?度?)?\s{0,2}(?:[春夏秋冬]季)?$/

/** A name that is all a line says, and whether a call stands behind it: `青禾餐饮有限公司 招聘`, `青禾有限公司2026年招聘岗位一览表`. */
export function nameOfTitle<Field extends string>(
  row: SheetRow,
  form: Pick<TableForm<Field>, 'required' | 'leading' | 'recognizers' | 'notes'>,
): { field: Field; value: string; column: number; isCalling: boolean } | null {
  const [field] = mayBeNamed(form)
  const [only, second] = ownCells(row)
  if (!field || !only || second || only.text.length > longestTitle) return null
  const title = only.text.replace(shouts, '')
  const [call] = form.notes.only('notice').matches(title)
  const value = call ? title.slice(0, call.at).replace(between, '').trim() : only.text.trim()
  return form.recognizers[field]?.(value) ? { field, value, column: only.column, isCalling: call !== undefined } : null
}
