import { Fragment } from 'react'
import type { DraftProblem, DraftRow, DraftStand, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { StateTag, type Tone } from '../../kit/StateTag.tsx'
import { CellEditor } from './CellEditor.tsx'
import { useOpenCell } from './open-cell.ts'
import { columnsOf, type SheetColumn } from './sheet-columns.ts'

const stands: Record<DraftStand, [Tone, string]> = {
  ready: ['good', '可发布'],
  known: ['plain', '已在库'],
  incomplete: ['waiting', '缺项'],
  review: ['waiting', '待审'],
  refused: ['bad', '不收'],
}

interface RowTableProps {
  draft: ImportDraftDetails
  rows: DraftRow[]
  /** The index of the row that is open. */
  at: number
  onGo: (position: number) => void
}

/** The rows as the sheet has them; what is wrong is coloured, and is put right below the row itself. */
export function RowTable({ draft, rows, at, onGo }: RowTableProps) {
  const columns = columnsOf(draft, rows)
  const { open, choose } = useOpenCell(rows, at, columns)
  return (
    <section className='table import-rows' aria-label='表格的行'>
      <table>
        <caption className='only-read'>每一行在表里的内容；标红的格子要改</caption>
        <thead>
          <tr>
            <th scope='col'>行</th>
            {columns.map(({ key, title, name }) => (
              <th key={key} scope='col'>
                {title}
                <span className={name ? 'import-read-as' : 'import-scanned'}>{name ?? '只检查，不发布'}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            <Fragment key={row.index}>
              <tr className={row.index === at ? 'is-at' : ''}>
                <th scope='row'>
                  <span className='number'>{row.row}</span>
                  <StateTag tone={stands[row.stands][0]}>{stands[row.stands][1]}</StateTag>
                </th>
                {columns.map(column => (
                  <Cell
                    key={column.key}
                    row={row}
                    column={column}
                    isOpen={row.index === at && open?.key === column.key}
                    onOpen={() => {
                      onGo(position)
                      choose(row.index, column.key)
                    }}
                  />
                ))}
              </tr>
              {row.index === at && open && (
                <tr className='import-editor'>
                  <td colSpan={columns.length + 1}>
                    <CellEditor
                      key={`${row.index} ${open.key}`}
                      draft={draft}
                      row={row}
                      column={open}
                      columns={columns}
                      onChoose={key => choose(row.index, key)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  row: DraftRow
  column: SheetColumn
  isOpen: boolean
  onOpen: () => void
}

function Cell({ row, column, isOpen, onOpen }: CellProps) {
  const cell = row.cells.find(one => (one.field ?? one.column) === column.key)
  const problem = row.problems.find(one => one.holds && (one.field ?? one.column) === column.key)
  return (
    <td className={`${problem ? toneOf(problem) : ''} ${isOpen ? 'is-open' : ''}`}>
      <button
        type='button'
        className='import-cell'
        // Keys go from one problem to the next; the others are chosen in the editor below the row.
        tabIndex={problem ? 0 : -1}
        aria-label={problem || !cell ? `第 ${row.row} 行 ${column.title}：${problem?.message ?? '空'}` : undefined}
        onClick={onOpen}
      >
        {cell?.text || (problem ? '（空）' : '')}
        {cell?.taken.map(kind => (
          <del key={kind}>{kind}</del>
        ))}
      </button>
    </td>
  )
}

const toneOf = ({ code }: DraftProblem) => (code === 'discrimination' || code === 'fraud' ? 'is-doubtful' : 'is-wrong')
