import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { DraftRow, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { Failure } from '../../kit/Failure.tsx'
import { useDraftChange } from './queries.ts'
import type { SheetColumn } from './sheet-columns.ts'

interface CellEditorProps {
  draft: ImportDraftDetails
  row: DraftRow
  column: SheetColumn
  columns: SheetColumn[]
  onChoose: (key: string) => void
}

/** One cell with what is wrong with it, to be said anew: for this row, or for all that say the same. */
export function CellEditor({ draft, row, column, columns, onChoose }: CellEditorProps) {
  const { change, isBusy, failure } = useDraftChange(draft)
  const cell = row.cells.find(one => (one.field ?? one.column) === column.key)
  const problem = row.problems.find(one => one.holds && (one.field ?? one.column) === column.key)
  const remarks = row.problems.filter(one => !one.holds && (one.field ?? one.column) === column.key)
  const [text, setText] = useState(cell?.text ?? '')
  const field = useId()
  const unread = draft.tables.flatMap(table => table.columns.filter(one => one.field === null && one.samples.length > 0))
  const at = cell?.at ?? problem?.at ?? null

  const fix = (said: string, everywhere: boolean) =>
    change({ fixes: [{ index: row.index, field: column.field, at: column.field === null ? at : null, text: said, everywhere }] })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void fix(text, false)
  }
  return (
    <div className='import-fix'>
      <p>
        {problem && <TriangleAlert size={16} aria-hidden />}
        <label htmlFor={field}>
          <strong>
            第 {row.row} 行「{column.title}」
          </strong>
          {problem ? `${problem.message}。` : '要改就写在下面。'}
        </label>
        {problem && problem.alike > 1 && `还有 ${problem.alike - 1} 行也是这样。`}
      </p>
      {problem?.code.startsWith('missing-') && problem.at === null && unread.length > 0 && (
        <p>
          也许就在没认出来的列里：{unread.map(one => `「${one.column}」`).join('')}
          <Link to='/imports/$id' params={{ id: draft.id }} search={{ step: 'columns' }}>
            去看列
          </Link>
        </p>
      )}
      {remarks.map(({ code, message }) => (
        <p key={code} className='caption'>
          {message}
        </p>
      ))}
      <div className='row'>
        <Input.TextArea
          id={field}
          value={text}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={4000}
          onChange={event => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type='primary' loading={isBusy} onClick={() => void fix(text, false)}>
          改这一行
        </Button>
        {problem && problem.alike > 1 && (
          <Button disabled={isBusy} onClick={() => void fix(text, true)}>
            {problem.alike} 行都这样改
          </Button>
        )}
        {problem?.suggestion && (
          <>
            <Button disabled={isBusy} onClick={() => void fix(problem.suggestion ?? '', false)}>
              填 {problem.suggestion}
            </Button>
            {problem.alike > 1 && (
              <Button disabled={isBusy} onClick={() => void fix(problem.suggestion ?? '', true)}>
                {problem.alike} 行都填 {problem.suggestion}
              </Button>
            )}
          </>
        )}
        <Select
          aria-label='改这一行的另一格'
          value={column.key}
          popupMatchSelectWidth={false}
          onChange={onChoose}
          options={columns.map(({ key, title }) => ({ value: key, label: `改「${title}」` }))}
        />
      </div>
      {failure && <Failure error={failure} />}
    </div>
  )
}
