import { Drawer } from 'antd'
import { api } from '../api/client.ts'
import { Empty } from '../kit/Empty.tsx'
import { Failure } from '../kit/Failure.tsx'
import { usePages } from '../kit/pages.ts'
import { type SayValue, shownValue } from '../kit/shown-value.ts'
import { momentText } from '../kit/times.ts'
import { Waiting } from '../kit/Waiting.tsx'

interface HistoryDrawerProps {
  kind: string
  id: string
  labels: Record<string, string>
  say?: SayValue
  onClose: () => void
}

/** Who changed a record when, field by field, and why. */
export function HistoryDrawer({ kind, id, labels, say, onClose }: HistoryDrawerProps) {
  const pages = usePages(['audit', kind, id], cursor =>
    api('GET /staff/audit', { query: { kind, entityId: id, limit: 50, ...(cursor ? { cursor } : {}) } }),
  )
  return (
    <Drawer open title='改动记录' onClose={onClose} size={460}>
      {pages.isLoading && <Waiting />}
      {pages.error && <Failure error={pages.error} onRetry={pages.retry} />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && <Empty title='还没有改动' />}
      <ol style={{ listStyle: 'none' }}>
        {pages.items.map(entry => (
          <li key={entry.number} className='panel'>
            <strong>{entry.actor}</strong> <span className='caption'>{momentText(entry.at)}</span>
            {entry.reason && <p>理由：{entry.reason}</p>}
            <ul style={{ listStyle: 'none' }}>
              {changesOf(entry.before, entry.after, labels, say).map(({ label, from, to }) => (
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

/** Only fields that have a name on screen: the others mean nothing to a reader. */
function changesOf(before: unknown, after: unknown, labels: Record<string, string>, say?: SayValue) {
  const from = (before ?? {}) as Record<string, unknown>
  const to = (after ?? {}) as Record<string, unknown>
  return Object.entries(labels)
    .filter(([field]) => field in from || field in to)
    .map(([field, label]) => ({ label, from: shownValue(field, from[field], say), to: shownValue(field, to[field], say) }))
    .filter(change => change.from !== change.to)
}
