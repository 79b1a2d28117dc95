import type { ShowcaseEdit, ShowcaseItem } from '../../contract/showcase/showcase.ts'
import { stated } from '../platform/db/database.ts'
import type { Changes } from '../platform/db/rows.ts'
import { fromJson } from '../platform/json.ts'
import { invalidRequest } from '../platform/problem.ts'
import type { ItemRow } from './rows.ts'
import { isLinkable } from './wording.ts'

/** The columns that an author's words go to; only what the edit names. */
export function columnsOf(edit: ShowcaseEdit): Changes<'showcase_items'> {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  return stated({
    kind: edit.kind,
    title: edit.title,
    byline: edit.byline,
    quote: edit.quote,
    story: json(edit.story),
    cover: edit.cover,
    links: json(edit.links),
    tags: json(edit.tags),
    place: edit.place,
    portrays: edit.portrays,
  })
}

type Words = Pick<ItemRow, 'title' | 'byline' | 'quote' | 'story' | 'links' | 'tags' | 'place'>

/** Everything of an item that people read, by field. */
export const textsOf = (row: Words, descriptions: string[]): Record<string, string> => ({
  title: row.title,
  byline: row.byline,
  quote: row.quote ?? '',
  story: fromJson<{ text: string }[]>(row.story)
    .map(block => block.text)
    .join('\n'),
  links: fromJson<ShowcaseItem['links']>(row.links)
    .map(link => link.label)
    .join('\n'),
  tags: fromJson<string[]>(row.tags).join('\n'),
  place: row.place ?? '',
  pictures: descriptions.join('\n'),
})

export function refuseForeignLinks(links: ShowcaseEdit['links']): void {
  const wrong = (links ?? []).flatMap((link, i) =>
    isLinkable(link.url)
      ? []
      : [{ path: `links.${i}.url`, message: `“${link.label}”的网址不在可放的网站里，请换成公众号、B 站、站酷等公开平台的页面` }],
  )
  if (wrong.length > 0) throw invalidRequest(wrong)
}
