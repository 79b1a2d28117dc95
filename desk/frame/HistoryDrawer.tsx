import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'
import { usePages } from '../kit/pages.ts'
import { type Names, shown } from '../kit/shown.ts'
import { momentText } from '../kit/times.ts'
import { Waiting } from '../kit/Waiting.tsx'

interface HistoryDrawerProps {
  kind: string
  id: string
  labels: Record<string, string>
  /** What values are called on screen. */
  names?: Names
  /** A record as its form names it, where that differs from the record. */
  read?: (record: never) => object
  onClose: () => void
}

/** Who changed a record when, field by field, and why. */
export function HistoryDrawer({ kind, id, labels, names = {}, read = record => record, onClose }: HistoryDrawerProps) {
  const pages = usePages(['audit', kind, id], after =>
    api('GET /staff/audit', { query: { kind, entityId: id, limit: 50, ...after } }),
  )
  return (
    <Drawer open title='改动记录' onClose={onClose} size={460}>
      {pages.isLoading && <Waiting />}
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && <Empty title='还没有改动' />}
      <ol style={{ listStyle: 'none' }}>
        {pages.items.map(entry => (
          <li key={entry.number} className='panel'>
            <strong>{entry.actor}</strong> {acts[entry.action]} <span className='caption'>{momentText(entry.at)}</span>
            {entry.reason && <p>理由：{entry.reason}</p>}
            <ul style={{ listStyle: 'none' }}>
              {changesOf(
                entry.before && read(entry.before as never),
                entry.after && read(entry.after as never),
                labels,
                names,
              ).map(({ label, from, to }) => (
                <li key={label}>
                  {label}：<del>{from}</del> → <ins>{to}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

/** What was done, where the fields alone do not say it. */
const acts: Record<string, string> = {
  create: '新建',
  update: '修改',
  publish: '发布',
  withdraw: '撤下',
  cancel: '取消',
  clone: '照另一个新建',
  check: '核对无误',
  verify: '核验',
  hold: '有人举报，先隐藏',
  keep: '核实后保留',
  undo: '撤销',
  'read-contacts': '看了联系方式',
  'add-contact': '记下联系方式',
  'remove-contact': '删去联系方式',
  schedule: '定时发布',
  'publish-refused': '没能定时发布',
  claim: '接过来负责',
  open: '公开',
  working: '开始办',
  done: '办好',
  rejected: '退回',
  withdrawn: '撤下',
  decide: '作决定',
  outcome: '写后来怎样',
  say: '记一方的意见',
  reject: '退回一段意见',
}

/** Only fields that have a name on screen: the others mean nothing to a reader. */
function changesOf(before: unknown, after: unknown, labels: Record<string, string>, names: Names) {
  const from = (before ?? {}) as Record<string, unknown>
  const to = (after ?? {}) as Record<string, unknown>
  return Object.entries(labels)
    .filter(([field]) => (field in from || field in to) && shown(from[field], names) !== shown(to[field], names))
    .map(([field, label]) => ({ label, from: shown(from[field], names), to: shown(to[field], names) }))
}
