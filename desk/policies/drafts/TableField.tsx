import { Button, Input } from 'antd'
import type { DraftClause } from '../../../contract/imports/drafts.ts'

type Table = DraftClause['tables'][number]

interface TableFieldProps {
  value?: Table
  onChange?: (table: Table) => void
  onRemove: () => void
}

/** A small table typed by hand: names of the columns above, a row a line. */
export function TableField({ value, onChange, onRemove }: TableFieldProps) {
  if (!value) return null
  const { columns, rows } = value
  const set = (change: Partial<Table>) => onChange?.({ ...value, ...change })
  const width = Math.max(columns.length, 1)
  return (
    <div className='draft-table'>
      <table>
        <thead>
          <tr>
            {columns.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={i} scope='col'>
                <Input
                  aria-label={`第 ${i + 1} 列的名称`}
                  placeholder='列名'
                  value={name}
                  onChange={event => set({ columns: columns.map((old, k) => (k === i ? event.target.value : old)) })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={r}>
              {Array.from({ length: width }, (_, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={c}>
                  <Input
                    aria-label={`第 ${r + 1} 行第 ${c + 1} 列`}
                    value={row[c] ?? ''}
                    onChange={event =>
                      set({
                        rows: rows.map((old, k) =>
                          k === r
                            ? Array.from({ length: width }, (_, x) => (x === c ? event.target.value : (old[x] ?? '')))
                            : old,
                        ),
                      })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className='row'>
        <Button size='small' onClick={() => set({ rows: [...rows, columns.map(() => '')] })}>
          加一行
        </Button>
        <Button
          size='small'
          onClick={() => set({ columns: [...columns, ''], rows: rows.map(row => [...row, '']) })}
          disabled={columns.length >= 12}
        >
          加一列
        </Button>
        <Button size='small' danger type='text' onClick={onRemove}>
          去掉这张表
        </Button>
      </div>
    </div>
  )
}
