import type {
  MyShowcaseItem,
  ShowcaseBlock,
  ShowcaseCover,
  ShowcaseItem,
  ShowcaseKind,
  ShowcasePicture,
  ShowcaseProgress,
  ShowcaseSummary,
} from '../../contract/showcase/showcase.ts'
import { toIso, toIsoOrNull } from '../platform/clock.ts'
import { type Queries, selectIn } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import type { IndexedText } from '../platform/db/text-index.ts'
import { fromJson } from '../platform/json.ts'

/** An item's columns that hold words of the contract. */
interface ItemWords {
  kind: ShowcaseKind
  cover: ShowcaseCover
  portrays: MyShowcaseItem['portrays']
}
export type ItemRow = Narrow<Row<'showcase_items'>, ItemWords>

type PictureRow = Row<'showcase_pictures', 'id' | 'hash' | 'width' | 'height' | 'thumbhash' | 'description'>

/** What everybody may see; takes the time as its parameter. */
export const isPublic = "state = 'published' AND expires_at > ?"

/** What opens a picture, by its hash, before it is public. */
export type PreviewKey = (hash: string) => string

/** With a preview key its address opens before publication. */
export const toPicture = (row: PictureRow, key?: PreviewKey): ShowcasePicture => ({
  id: row.id,
  address: `/media/${row.hash}`,
  query: key ? `?key=${key(row.hash)}` : '',
  width: row.width,
  height: row.height,
  thumbhash: row.thumbhash,
  description: row.description,
})

/** Pictures by their item. Without a preview key those of items that are not public do not open. */
export async function picturesOf(
  db: Queries,
  items: Pick<ItemRow, 'id' | 'state'>[],
  key?: PreviewKey,
): Promise<Map<string, ShowcasePicture[]>> {
  const ids = items.map(item => item.id)
  const rows = await selectIn(db, 'showcase_pictures', 'item_id', ids)
  const hidden = new Set(items.filter(item => item.state !== 'published').map(item => item.id))
  const found = new Map<string, ShowcasePicture[]>()
  for (const row of rows.sort((a, b) => a.position - b.position)) {
    const itemId = row.item_id ?? ''
    found.set(itemId, [...(found.get(itemId) ?? []), toPicture(row, hidden.has(itemId) ? key : undefined)])
  }
  return found
}

export const toSummary = (row: ItemRow, picture: ShowcasePicture | undefined, liked: boolean): ShowcaseSummary => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  byline: row.byline,
  quote: row.quote,
  cover: row.cover,
  picture: picture ?? null,
  publishedAt: toIsoOrNull(row.published_at),
  liked,
  sample: row.sample === 1,
})

export const toItem = (row: ItemRow, pictures: ShowcasePicture[] = [], liked = false): ShowcaseItem => ({
  ...toSummary(row, pictures[0], liked),
  story: fromJson<ShowcaseBlock[]>(row.story),
  pictures,
  links: fromJson<ShowcaseItem['links']>(row.links),
  tags: fromJson<string[]>(row.tags),
  place: row.place,
  awards: fromJson<string[]>(row.awards),
})

export const toProgress = ({ id, state, reason, agreement, version }: ItemRow): ShowcaseProgress => ({
  id,
  state,
  reason,
  agreement,
  version,
})

export const toMine = (row: ItemRow, pictures: ShowcasePicture[] = []): MyShowcaseItem => ({
  ...toItem(row, pictures),
  ...toProgress(row),
  portrays: row.portrays,
  updatedAt: toIso(row.updated_at),
  expiresAt: toIso(row.expires_at),
})

/** What the search finds an item by. */
export const indexedItem = (row: Pick<ItemRow, 'id' | 'title' | 'byline' | 'tags' | 'story' | 'quote'>): IndexedText => ({
  ref: row.id,
  title: row.title,
  names: [row.byline, ...fromJson<string[]>(row.tags)].join(' '),
  text: [row.quote ?? '', ...fromJson<ShowcaseBlock[]>(row.story).map(block => block.text)].join(' '),
})
