import type {
  MyShowcaseItem,
  ShowcaseBlock,
  ShowcaseCover,
  ShowcaseItem,
  ShowcaseKind,
  ShowcasePicture,
  ShowcaseProgress,
  ShowcaseState,
  ShowcaseSummary,
} from '../../contract/showcase/showcase.ts'
import type { StaffShowcaseItem } from '../../contract/showcase/staff-showcase.ts'
import { toIso, toIsoOrNull } from '../platform/clock.ts'
import { type Queries, selectIn } from '../platform/db/database.ts'
import type { IndexedText } from '../platform/db/text-index.ts'
import { fromJson } from '../platform/json.ts'

export interface ItemRow {
  id: string
  owner_id: string | null
  kind: ShowcaseKind
  title: string
  byline: string
  quote: string | null
  story: string
  cover: ShowcaseCover
  links: string
  tags: string
  place: string | null
  awards: string
  portrays: MyShowcaseItem['portrays']
  state: ShowcaseState
  hold: StaffShowcaseItem['hold']
  reason: string | null
  flags: string
  agreement: ShowcaseProgress['agreement']
  months: number
  expires_at: number
  sample: number
  published_at: number | null
  created_at: number
  updated_at: number
  version: number
}

export interface PictureRow {
  id: string
  owner_id: string
  item_id: string | null
  description: string
  hash: string
  preview_key: string
  width: number
  height: number
  thumbhash: string
}

/** What everybody may see; takes the time as its parameter. */
export const isPublic = "state = 'published' AND expires_at > ?"

/** `preview` gives addresses that open before publication. */
export const toPicture = (row: PictureRow, preview: boolean): ShowcasePicture => ({
  id: row.id,
  address: `/media/${row.hash}`,
  query: preview ? `?key=${row.preview_key}` : '',
  width: row.width,
  height: row.height,
  thumbhash: row.thumbhash,
  description: row.description,
})

export async function picturesOf(db: Queries, items: Pick<ItemRow, 'id' | 'state'>[]): Promise<Map<string, ShowcasePicture[]>> {
  const ids = items.map(item => item.id)
  const rows = await selectIn<PictureRow & { position: number }>(db, 'SELECT * FROM showcase_pictures', 'item_id', ids)
  const hidden = new Set(items.filter(item => item.state !== 'published').map(item => item.id))
  const found = new Map<string, ShowcasePicture[]>()
  for (const row of rows.sort((a, b) => a.position - b.position)) {
    const itemId = row.item_id ?? ''
    found.set(itemId, [...(found.get(itemId) ?? []), toPicture(row, hidden.has(itemId))])
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
