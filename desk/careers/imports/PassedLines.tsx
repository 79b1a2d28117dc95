import type { ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { Panel } from '../../kit/Panel.tsx'

type Sheets = ImportDraftDetails['sheets']
type Kind = NonNullable<Sheets[number]['passed']>[number]['kind']

/** Headings are shown with their columns, and of lines without content there is nothing to see. */
const names: Partial<Record<Kind, string>> = {
  shared: '用在下面各行',
  title: '标题',
  section: '小标题',
  total: '合计',
  note: '说明',
}

const shownAtOnce = 8

/** The lines of the sheets that were not taken for rows, so that whoever knows the table sees that none of them is one. */
export function PassedLines({ sheets }: { sheets: Sheets }) {
  const lines = sheets.flatMap(({ name, passed = [] }) =>
    passed.flatMap(({ row, kind, text }) => {
      const as = names[kind]
      return as ? [{ key: `${name} ${row}`, place: sheets.length > 1 ? `${name} 第 ${row} 行` : `第 ${row} 行`, as, text }] : []
    }),
  )
  if (lines.length === 0) return null
  const listOf = (some: typeof lines) => (
    <ul className='import-passed'>
      {some.map(({ key, place, as, text }) => (
        <li key={key}>
          <span className='caption'>{place}</span> <strong>{as}</strong> {text}
        </li>
      ))}
    </ul>
  )
  const rest = lines.slice(shownAtOnce)
  return (
    <Panel title='没有当作岗位的行' aside='都检查过；里面要是有岗位，请在表里改成和别的岗位一样再传'>
      {listOf(lines.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary>另有 {rest.length} 行</summary>
          {listOf(rest)}
        </details>
      )}
    </Panel>
  )
}
