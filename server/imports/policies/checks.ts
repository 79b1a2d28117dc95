import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { PolicyItem } from '../content/schemas.ts'

/** Two versions that both say to hold on the same days; not refused, because offices do issue such. */
export async function overlapWith(tx: Queries, item: PolicyItem): Promise<string | null> {
  if (item.replaces === null || item.effectiveFrom === null) return null
  const old = await tx.get<Row<'policies', 'title' | 'effective_to'>>('SELECT title, effective_to FROM policies WHERE slug = ?', [
    item.replaces,
  ])
  if (!old || (old.effective_to !== null && old.effective_to < item.effectiveFrom)) return null
  return old.effective_to === null
    ? null
    : `与旧版《${old.title}》的有效期重叠：旧版到 ${old.effective_to}，这一版从 ${item.effectiveFrom} 开始。按新版为准，请核对`
}
