import { z } from 'zod'
import { showcaseCovers, showcaseKinds } from '../../../contract/showcase/showcase.ts'
import { monthOf, plus } from '../../platform/clock.ts'
import { insertRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { ContentKind } from './content-kind.ts'
import { key } from './schemas.ts'
import { resolveTime, timePattern } from './times.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

const showcaseEntry = z.strictObject({
  key,
  kind: z.enum(showcaseKinds),
  title: text(40),
  byline: text(24),
  quote: text(60).nullable().default(null),
  story: z
    .array(z.strictObject({ kind: z.enum(['paragraph', 'heading', 'quote']).default('paragraph'), text: text(1000) }))
    .min(1)
    .max(30),
  cover: z.enum(showcaseCovers),
  tags: z.array(text(8)).max(5).default([]),
  place: text(40).nullable().default(null),
  awards: z.array(text(20)).max(5).default([]),
  published: z.string().regex(timePattern, '时间写成 2026-12-05T09:00:00+08:00，或 -3d 14:00'),
  /** Chosen for the month it was published in, with the reason. */
  featured: text(40).nullable().default(null),
  sample: z.boolean().default(false),
})
type ShowcaseEntry = z.output<typeof showcaseEntry>

/** Ten years: nobody's consent runs out where the office itself writes. */
const months = 120

/** Items that the office itself publishes; pictures are drawn covers. */
export const showcaseContent: ContentKind<ShowcaseEntry, 'showcase_items'> = {
  schema: showcaseEntry,
  fault: async (item, _now, tx) =>
    (await tx.get("SELECT 1 AS one FROM showcase_items WHERE import_key = ? AND state = 'withdrawn'", [item.key]))
      ? ['key', '这一条已经撤下，不能再导入；要重新展示请换一个 key']
      : null,
  row: async (item, now) => {
    const published = resolveTime(item.published, now)
    return {
      table: 'showcase_items',
      keyColumn: 'import_key',
      key: item.key,
      columns: {
        kind: item.kind,
        title: item.title,
        byline: item.byline,
        quote: item.quote,
        story: JSON.stringify(item.story),
        cover: item.cover,
        links: '[]',
        tags: JSON.stringify(item.tags),
        place: item.place,
        awards: JSON.stringify(item.awards),
        published_at: published,
        sample: item.sample ? 1 : 0,
        updated_at: now,
      },
      initial: {
        portrays: 'nobody',
        agreement: 'not-needed',
        state: 'published',
        months,
        expires_at: plus(published, months, 'month'),
        created_at: now,
      },
    }
  },
  after: async (tx, id, item) => {
    if (!item.featured) return
    const row = await tx.get<Row<'showcase_items', 'published_at'>>('SELECT published_at FROM showcase_items WHERE id = ?', [id])
    await insertRow(
      tx,
      'showcase_features',
      { month: monthOf(row?.published_at ?? 0), item_id: id, reason: item.featured },
      'ON CONFLICT (month) DO UPDATE SET item_id = excluded.item_id, reason = excluded.reason',
    )
  },
  indexed: (id, item) => ({
    kind: 'showcase',
    text: {
      ref: id,
      title: item.title,
      names: [item.byline, ...item.tags].join(' '),
      text: [item.quote ?? '', ...item.story.map(block => block.text)].join(' '),
    },
  }),
}
