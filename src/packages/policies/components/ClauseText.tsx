import { View } from '@tarojs/components'
import { Paragraphs } from '@/kit/Paragraphs'
import type { Clause } from '../../../../contract/policies/library.ts'
import { ClauseTable } from './ClauseTable'

/** The words of a clause; its tables as tables, where they stand. */
export function ClauseText({ clause, citedRow }: { clause: Clause; citedRow: string }) {
  const { text } = clause
  // A copy from before there were tables has none.
  const tables = clause.tables ?? []
  const starts = [0, ...tables.map(table => table.end)]
  return (
    <>
      {starts.map((start, i) => {
        const table = tables[i]
        const words = text.slice(start, table?.start).trim()
        return (
          <View key={start}>
            {words ? <Paragraphs text={words} /> : null}
            {table ? <ClauseTable table={table} citedRow={citedRow} /> : null}
          </View>
        )
      })}
    </>
  )
}
