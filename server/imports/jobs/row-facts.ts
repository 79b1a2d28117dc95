import type { GuardedRow } from '../guarded-row.ts'
import type { TableWords } from '../table-words.ts'
import type { Facts } from './facts.ts'
import type { JobField } from './fields.ts'

/** In prose a bare 「5人」 may be anything. */
const running: readonly (JobField | null)[] = ['duties', 'requirements', 'introduction']
/** What stands here says nothing of the post. */
const elsewhere: readonly (JobField | null)[] = [
  'employer',
  'employerAddress',
  'size',
  'nature',
  'industry',
  'jobNumber',
  'place',
  'validThrough',
  'postedAt',
  'sourceUrl',
  'sourceName',
  'age',
]

const names = { degree: '学历', experience: '经验', headcount: '招聘人数', employmentType: '用工形式' } as const
type Name = keyof typeof names

/**
 * Facts wherever they stand in the row. A column of its own comes first; of other cells only what they agree on counts,
 * and where they do not the row says so.
 */
export function factsOf(row: GuardedRow<JobField>, factsIn: TableWords['factsIn']): Facts {
  const cells = row.cells
    .filter(({ field, isContact, isHidden }) => !isContact && !isHidden && !elsewhere.includes(field))
    .map(cell => ({ cell, facts: factsIn(cell.clean, running.includes(cell.field)) }))
  const told: Facts = {}
  for (const name of Object.keys(names) as Name[]) {
    const own = cells.find(({ cell }) => cell.field === name)
    const said = cells.filter(({ facts }) => facts[name] !== undefined)
    const chosen = own?.facts[name] === undefined ? said : [own]
    // The column's own reader reads what is no list of facts.
    if (own && Object.keys(own.facts).length === 0) continue
    const [first, ...others] = chosen
    if (!first) continue
    if (others.some(other => other.facts[name] !== first.facts[name])) {
      row.noteCell(first.cell, 'facts-differ', `这一行里几处写的${names[name]}不一样，没有采用，请在“${names[name]}”一栏写明`)
      continue
    }
    Object.assign(told, { [name]: first.facts[name] })
    for (const { cell } of chosen) cell.alsoRead.add(names[name])
  }
  return told
}
