import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { DraftCounts, DraftRow, DraftShelf, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { JobOnPhone } from '../JobOnPhone.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useDraftRows } from './queries.ts'
import { RowTable } from './RowTable.tsx'

const shelves: [DraftShelf, string, (counts: DraftCounts) => number][] = [
  ['held', '要改的', ({ incomplete, review, refused }) => incomplete + review + refused],
  ['refused', '不收', ({ refused }) => refused],
  ['incomplete', '缺项', ({ incomplete }) => incomplete],
  ['review', '待审', ({ review }) => review],
  ['ready', '可发布', ({ ready }) => ready],
  ['known', '已在岗位库', ({ known }) => known],
]

const nothing: Record<DraftShelf, [title: string, then: string]> = {
  held: ['没有要改的了', '点下面的“导入”，岗位就收进来。'],
  refused: ['没有不收的行', '去看别的几类。'],
  incomplete: ['没有缺项的行', '去看别的几类。'],
  review: ['没有待审的行', '去看别的几类。'],
  ready: ['还没有可发布的行', '先把“要改的”里标红的格子改好。'],
  known: ['这些岗位库里都还没有', '导入后会在这里看到。'],
}

/** The rows by where they stand; one of them open with its problem, its fields and the phone. */
export function RowsStep({ draft }: { draft: ImportDraftDetails }) {
  const counts = draft.counts ?? { ready: 0, known: 0, incomplete: 0, review: 0, refused: 0 }
  const [shelf, setShelf] = useState<DraftShelf>(() => (shelves[0]?.[2](counts) ? 'held' : counts.ready > 0 ? 'ready' : 'known'))
  const [position, setPosition] = useState(0)
  const [code, setCode] = useState<string | undefined>()
  const kinds = useKinds(draft, shelf)
  const chosen = kinds.some(kind => kind.value === code) ? code : undefined
  const pages = useDraftRows(draft, shelf, chosen)
  const row = pages.items[Math.min(position, pages.items.length - 1)]
  return (
    <div className='beside-phone'>
      <div>
        {draft.imported && <ImportResult draft={draft} imported={draft.imported} />}
        <div className='import-shelves'>
          <Segmented<DraftShelf>
            aria-label='哪一类'
            value={shelf}
            onChange={value => {
              setShelf(value)
              setPosition(0)
            }}
            options={shelves
              .filter(([value, , count]) => count(counts) > 0 || ['held', 'ready', shelf].includes(value))
              .map(([value, name, count]) => ({ value, label: `${name} ${count(counts)}` }))}
          />
        </div>
        {kinds.length > 1 && (
          <Select
            className='import-kinds'
            aria-label='只看一类错误'
            allowClear
            placeholder='各类错误都看'
            value={chosen}
            onChange={value => {
              setCode(value)
              setPosition(0)
            }}
            options={kinds}
          />
        )}
        {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
        {pages.isLoading && !pages.error && <Waiting what='正在核对每一行' />}
        {!pages.isLoading && pages.items.length === 0 && <Empty title={nothing[shelf][0]}>{nothing[shelf][1]}</Empty>}
        {pages.items.length > 0 && <RowTable draft={draft} rows={pages.items} at={row?.index ?? -1} onGo={setPosition} />}
        {(pages.previous || pages.next) && (
          <nav className='table-pager' aria-label='翻页'>
            <Button disabled={!pages.previous} onClick={() => pages.previous?.()}>
              上 50 行
            </Button>
            <Button disabled={!pages.next} onClick={() => pages.next?.()}>
              下 50 行
            </Button>
          </nav>
        )}
        {draft.rowsWithContacts > 0 && (
          <p className='caption'>已从 {draft.rowsWithContacts} 行里拿掉联系人和电话，不公开，只留给工作人员。</p>
        )}
        <ImportFoot draft={draft} counts={counts} />
      </div>
      <div>
        <JobOnPhone job={row ? onPhone(row, draft) : null} caption={`手机上看到的样子${row ? ` · 第 ${row.row} 行` : ''}`} />
        <div className='import-walk'>
          <Button disabled={position <= 0} onClick={() => setPosition(position - 1)}>
            上一行
          </Button>
          <Button disabled={position >= pages.items.length - 1} onClick={() => setPosition(position + 1)}>
            下一行
          </Button>
        </div>
      </div>
    </div>
  )
}

/** The kinds of what is wrong among the first rows of a shelf, by what they say. */
function useKinds(draft: ImportDraftDetails, shelf: DraftShelf) {
  const { items } = useDraftRows(draft, shelf)
  const kinds = new Map<string, string>()
  for (const { problems } of items)
    for (const { code, column, message, holds } of problems)
      if (holds && !kinds.has(code)) kinds.set(code, `「${column}」${message.split(/[，。；]/)[0]}`)
  return [...kinds].map(([value, label]) => ({ value, label }))
}

function onPhone({ job }: DraftRow, { fair }: ImportDraftDetails) {
  if (!job) return null
  return {
    ...job,
    isChecked: job.employerState === 'checked',
    salary: job.salary.text,
    booth: fair && `${fair.title}${job.booth ? ` · ${job.booth} 展位` : ''}`,
  }
}
