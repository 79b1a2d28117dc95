import { Text, View } from '@tarojs/components'
import type { ClauseTable as Table } from '../../../../contract/policies/library.ts'
import './ClauseTable.scss'

/** So many letters stand beside each other on the narrowest phone without breaking every word. */
const widest = 18
const longestWord = 6

/** A table as a table where it fits a phone; a wide one row by row, each cell under the name of its column. */
export function ClauseTable({ table, citedRow }: { table: Table; citedRow: string }) {
  return fits(table) ? <Grid table={table} citedRow={citedRow} /> : <Rows table={table} citedRow={citedRow} />
}

/** By the longest word of each column: a longer cell breaks into lines. */
const fits = ({ columns, rows }: Table) => {
  const width = rows[0]?.cells.length ?? 0
  const letters = Array.from({ length: width }, (_, i) =>
    Math.max(...[columns[i] ?? '', ...rows.map(row => row.cells[i] ?? '')].map(cell => Math.min(cell.length, longestWord))),
  )
  return letters.reduce((sum, count) => sum + count, 0) <= widest
}

const stateOf = (id: string, citedRow: string) => (id === citedRow ? 'is-cited' : '')

function Grid({ table: { columns, rows }, citedRow }: { table: Table; citedRow: string }) {
  return (
    <View className='clause-table' role='table'>
      {columns.length > 0 ? (
        <View className='clause-table__row is-head' role='row'>
          {columns.map(name => (
            <View key={name} className='clause-table__cell' role='columnheader'>
              {name}
            </View>
          ))}
        </View>
      ) : null}
      {rows.map(({ id, cells }) => (
        <View key={id} className={`clause-table__row ${stateOf(id, citedRow)}`} role='row'>
          {cells.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their columns.
            <View key={i} className='clause-table__cell' role={i === 0 ? 'rowheader' : 'cell'}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** The first cell says what the row is about. */
function Rows({ table: { columns, rows }, citedRow }: { table: Table; citedRow: string }) {
  return (
    <View className='clause-rows' role='list'>
      {rows.map(({ id, cells: [first = '', ...rest] }) => (
        <View key={id} className={`clause-rows__row ${stateOf(id, citedRow)}`} role='listitem'>
          <View className='clause-rows__head'>{columns[0] && first ? `${columns[0]}：${first}` : first}</View>
          {rest.map((cell, i) =>
            cell ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their columns.
              <View key={i} className='clause-rows__cell'>
                {columns[i + 1] ? <Text className='clause-rows__name'>{columns[i + 1]}：</Text> : null}
                <Text>{cell}</Text>
              </View>
            ) : null,
          )}
        </View>
      ))}
    </View>
  )
}
