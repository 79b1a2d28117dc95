import { useState } from 'react'
import type { DraftRow } from '../../../contract/imports/import-drafts.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** The cell that is open in the row at hand: the one that was chosen, else the first that holds the row back. */
export function useOpenCell(rows: DraftRow[], at: number, columns: SheetColumn[]) {
  const [chosen, setChosen] = useState<{ index: number; key: string } | null>(null)
  const row = rows.find(({ index }) => index === at)
  const first = row?.problems.find(({ holds }) => holds)
  const isMine = chosen?.index === at && (row?.stands === 'ready' || stillWrong(row, chosen.key) || !first)
  const key = isMine ? chosen?.key : (first?.field ?? first?.column)
  return {
    open: columns.find(column => column.key === key) ?? null,
    choose: (index: number, columnKey: string) => setChosen({ index, key: columnKey }),
  }
}

/** What was chosen stays open until it is right; then the next problem is. */
const stillWrong = (row: DraftRow | undefined, key: string) =>
  row?.problems.some(({ holds, field, column }) => holds && (field ?? column) === key) ?? false
