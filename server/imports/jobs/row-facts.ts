import type { GuardedRow } from '../guarded-row.ts'
import type { TableWords } from '../table-words.ts'
import type { FactPlace, Facts } from './facts.ts'
import type { JobField } from './fields.ts'
import { readHeadcount } from './headcount.ts'
import { readDegree, readExperience } from './levels.ts'

/** In prose a bare 「5人」 may be anything. */
const prose: readonly (JobField | null)[] = ['duties', 'requirements', 'introduction']
/** A column that asks for them. */
const asking: readonly (JobField | null)[] = ['degree', 'experience', 'headcount']
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

/** Whether the column's own reader makes something of the cell. */
const readsIt: Record<Name, (text: string) => boolean> = {
  degree: text => readDegree(text) !== 'unstated',
  experience: text => readExperience(text) !== 'unstated',
  headcount: text => readHeadcount(text) !== undefined,
  employmentType: () => true,
}

/** 招聘要求（学历/经验/人数） asks for them too. */
const asks = (title: string) => ['学历', '经验', '人数'].filter(name => title.includes(name)).length > 1

const placeOf = ({ field, title }: { field: JobField | null; title: string }): FactPlace =>
  asking.includes(field) || asks(title) ? 'column' : prose.includes(field) ? 'prose' : 'list'

/**
 * Facts wherever they stand in the row. A column of its own comes first; of other cells only what they agree on counts,
 * and where they do not the row says so.
 */
export function factsOf(row: GuardedRow<JobField>, factsIn: TableWords['factsIn']): Facts {
  const cells: { cell: GuardedRow<JobField>['cells'][number]; facts: Facts }[] = []
  const silent = new Map<JobField, string>()
  for (const cell of row.cells) {
    if (cell.isContact || cell.isHidden || elsewhere.includes(cell.field)) continue
    const facts = factsIn(cell.clean, placeOf(cell))
    if (!isEmpty(facts)) cells.push({ cell, facts })
    else if (cell.field) silent.set(cell.field, cell.clean)
  }
  const told: Facts = {}
  if (cells.length === 0) return told
  for (const name of Object.keys(names) as Name[]) {
    const said = cells.filter(({ facts }) => facts[name] !== undefined)
    const own = said.find(({ cell }) => cell.field === name)
    // The column's own reader reads what is no list of facts.
    const quiet = silent.get(name)
    if (!own && quiet !== undefined && readsIt[name](quiet)) continue
    const chosen = own ? [own] : said
    const [first, ...others] = chosen
    if (!first) continue
    if (others.some(other => other.facts[name] !== first.facts[name])) {
      row.noteCell(first.cell, 'facts-differ', `这一行里几处写的${names[name]}不一样，没有采用，请在“${names[name]}”一栏写明`)
      continue
    }
    Object.assign(told, { [name]: first.facts[name] })
    for (const { cell } of chosen) if (!cell.alsoRead.includes(names[name])) cell.alsoRead.push(names[name])
  }
  return told
}

function isEmpty(facts: Facts): boolean {
  for (const _ in facts) return false
  return true
}
