import type { Submission } from '@/api/showcase'
import type { MyShowcaseItem, ShowcaseCover, ShowcaseKind, ShowcasePicture } from '../../../contract/showcase/showcase.ts'

export interface DraftPicture {
  key: string
  description: string
  /** Null until the server has it. */
  sent: ShowcasePicture | null
}

/** What somebody is writing, as it is kept on the device. */
export interface Draft {
  kind: ShowcaseKind
  title: string
  byline: string
  quote: string
  text: string
  tags: string
  place: string
  link: string
  portrays: Submission['portrays']
  cover: ShowcaseCover
  pictures: DraftPicture[]
  /** The same for every attempt to send these words. */
  sendKey: string
}

export type DraftFault = { name: string; message: string }

export const emptyDraft: Draft = {
  kind: 'work',
  title: '',
  byline: '',
  quote: '',
  text: '',
  tags: '',
  place: '',
  link: '',
  portrays: 'author',
  cover: 'craft',
  pictures: [],
  sendKey: '',
}

export const draftOf = (item: MyShowcaseItem): Draft => ({
  kind: item.kind,
  title: item.title,
  byline: item.byline,
  quote: item.quote ?? '',
  text: item.story.map(block => block.text).join('\n'),
  tags: item.tags.join(' '),
  place: item.place ?? '',
  link: item.links[0]?.url ?? '',
  portrays: item.portrays,
  cover: item.cover,
  pictures: item.pictures.map(sent => ({ key: sent.id, description: sent.description, sent })),
  sendKey: '',
})

const words = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(Boolean)

export const fieldsOf = (draft: Draft): Omit<Submission, 'consent'> => ({
  kind: draft.kind,
  title: draft.title.trim(),
  byline: draft.byline.trim(),
  quote: draft.quote.trim() || null,
  story: paragraphs(draft.text).map(text => ({ kind: 'paragraph' as const, text })),
  pictures: draft.pictures.flatMap(({ sent, description }, i) =>
    sent ? [{ id: sent.id, description: description.trim() || `图片 ${i + 1}` }] : [],
  ),
  cover: draft.cover,
  links: draft.link.trim() ? [{ label: '相关页面', url: draft.link.trim() }] : [],
  tags: words(draft.tags).slice(0, 5),
  place: draft.place.trim() || null,
  portrays: draft.portrays,
})

export function faultsIn(draft: Draft): DraftFault[] {
  const lines = paragraphs(draft.text)
  const rules: [boolean, string, string][] = [
    [draft.title.trim().length < 2, 'title', '请写标题，至少 2 个字'],
    [!draft.byline.trim(), 'byline', '请写署名，可以是昵称'],
    [lines.length === 0, 'story', '请写几句正文'],
    [lines.length > 30 || lines.some(line => line.length > 1000), 'story', '正文最多 30 段，每段最多 1000 个字'],
    [words(draft.tags).some(word => word.length > 8), 'tags', '每个标签最多 8 个字，用空格分开'],
    [draft.link.trim() !== '' && !/^https:\/\//.test(draft.link.trim()), 'link', '网址请以 https:// 开头'],
    [draft.pictures.some(picture => !picture.sent), 'pictures', '还有图片没传好，请重试或删掉'],
  ]
  return rules.flatMap(([isWrong, name, message]) => (isWrong ? [{ name, message }] : []))
}
