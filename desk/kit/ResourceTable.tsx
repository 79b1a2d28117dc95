import { Button, Checkbox, Dropdown } from 'antd'
import { Columns3 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Failure } from './Failure.tsx'
import { keep, readKept } from './kept.ts'
import { type Pages, totalText } from './pages.ts'
import { SavedViews } from './SavedViews.tsx'
import { useTableKeys } from './table-keys.ts'
import { Waiting } from './Waiting.tsx'
import './kit.scss'

export interface Column<T> {
  key: string
  title: string
  /** The first column's is what opens the row: give it a link. */
  render: (row: T) => ReactNode
  isNumber?: boolean
  /** Not shown until chosen. */
  isExtra?: boolean
}

interface ResourceTableProps<T> {
  /** Names the kept choice of columns. */
  name: string
  caption: string
  columns: Column<T>[]
  pages: Pages<T>
  /** `条`, `家`, `场`. */
  unit: string
  filters?: ReactNode
  empty: ReactNode
  onOpen: (row: T) => void
  /** What can be done with the chosen rows; null where rows are not chosen. */
  bulk?: (rows: T[], clear: () => void) => ReactNode
}

/** A list of records: filters above, rows to walk by keyboard and to choose, pages below. */
export function ResourceTable<T extends { id: string }>(props: ResourceTableProps<T>) {
  const { name, caption, columns, pages, unit, filters, empty, onOpen, bulk } = props
  const [hidden, setHidden] = useState<string[]>(
    () => readKept<string[]>(`columns:${name}`) ?? columns.filter(column => column.isExtra).map(column => column.key),
  )
  const [chosen, setChosen] = useState<Map<string, T>>(new Map())
  const { items } = pages
  const shown = columns.filter(column => !hidden.includes(column.key))

  function choose(from: number, to: number, toggles = from === to) {
    const next = new Map(chosen)
    for (const row of items.slice(from, to + 1))
      if (toggles && next.has(row.id)) next.delete(row.id)
      else next.set(row.id, row)
    setChosen(next)
  }
  const { at, onKeyDown } = useTableKeys(
    items.length,
    index => items[index] && onOpen(items[index]),
    (from, to) => bulk && choose(from, to),
  )
  const hide = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter(other => other !== key) : [...hidden, key]
    setHidden(next)
    keep(`columns:${name}`, next)
  }
  const isAllChosen = items.length > 0 && items.every(row => chosen.has(row.id))

  return (
    <>
      <div className='table-bar'>
        {filters}
        <SavedViews table={name} />
        <span className='table-total' role='status'>
          {pages.isLoading ? '' : `共 ${totalText(pages)} ${unit}`}
        </span>
        <Dropdown
          trigger={['click']}
          menu={{
            items: columns
              .slice(1)
              .map(({ key, title }) => ({ key, label: <Checkbox checked={!hidden.includes(key)}>{title}</Checkbox> })),
            onClick: ({ key }) => hide(key),
          }}
        >
          <Button icon={<Columns3 size={16} aria-hidden />}>列</Button>
        </Dropdown>
      </div>
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {pages.isLoading && !pages.error && <Waiting />}
      {!pages.isLoading && !pages.error && items.length === 0 && empty}
      {items.length > 0 && (
        <section
          className={pages.isStale ? 'table is-stale' : 'table'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys j, k, x and Enter walk its rows
          tabIndex={0}
          onKeyDown={onKeyDown}
          aria-label={`${caption}：j、k 上下，回车打开${bulk ? '，x 选中' : ''}`}
        >
          <table>
            <caption className='only-read'>{caption}</caption>
            <thead>
              <tr>
                {bulk && (
                  <th className='table-choose' scope='col'>
                    <Checkbox
                      aria-label='选中这一页'
                      checked={isAllChosen}
                      indeterminate={!isAllChosen && items.some(row => chosen.has(row.id))}
                      onChange={() => (isAllChosen ? setChosen(new Map()) : choose(0, items.length - 1, false))}
                    />
                  </th>
                )}
                {shown.map(({ key, title, isNumber }) => (
                  <th key={key} scope='col' className={isNumber ? 'table-number' : ''}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row, index) => (
                <tr key={row.id} className={`${index === at ? 'is-at' : ''} ${chosen.has(row.id) ? 'is-chosen' : ''}`}>
                  {bulk && (
                    <td className='table-choose'>
                      <Checkbox
                        aria-label={`选中第 ${index + 1} 行`}
                        checked={chosen.has(row.id)}
                        onChange={() => choose(index, index)}
                      />
                    </td>
                  )}
                  {shown.map(({ key, render, isNumber }) => (
                    <td key={key} className={isNumber ? 'table-number' : ''}>
                      {render(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {bulk && chosen.size > 0 && (
        <section className='table-bulk' aria-label='对选中的'>
          <strong>
            选中 {chosen.size} {unit}
          </strong>
          {bulk([...chosen.values()], () => setChosen(new Map()))}
          <Button type='link' onClick={() => setChosen(new Map())}>
            取消选择
          </Button>
        </section>
      )}
      {(pages.previous || pages.next) && (
        <nav className='table-pager' aria-label='翻页'>
          <Button disabled={!pages.previous} onClick={() => pages.previous?.()}>
            上一页
          </Button>
          <Button type='text' disabled>
            第 {pages.number} 页
          </Button>
          <Button disabled={!pages.next} onClick={() => pages.next?.()}>
            下一页
          </Button>
        </nav>
      )}
    </>
  )
}
