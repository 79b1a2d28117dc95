import { type FieldError, ProblemError } from '../platform/problem.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'
import { cutToRead } from '../platform/texts/longest-read.ts'
import type { PersonalDataReader } from '../platform/texts/personal-data.ts'
import { type ContactKind, personalKinds } from '../platform/texts/personal-kinds.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import type { WordList } from '../platform/texts/word-list.ts'

export interface ShowcaseFlag {
  word: string
  field: string
}

/** Names of the fields as their author knows them. */
const fieldNames: Record<string, string> = {
  title: '标题',
  byline: '署名',
  quote: '一句话',
  story: '正文',
  links: '链接名',
  tags: '标签',
  place: '地点',
  pictures: '图片说明',
  nominee: '推荐对象',
  reason: '理由',
}

/** Sites that may be linked to, with everything below them. */
const linkable = [
  'gov.cn',
  'edu.cn',
  'mp.weixin.qq.com',
  'bilibili.com',
  'douyin.com',
  'xiaohongshu.com',
  'weibo.com',
  'zhihu.com',
  'douban.com',
  'zcool.com.cn',
  'music.163.com',
  'y.qq.com',
  'github.com',
  'gitee.com',
]

export function isLinkable(address: string): boolean {
  const { protocol, hostname, username, password, port } = new URL(address)
  return (
    protocol === 'https:' &&
    !username &&
    !password &&
    !port &&
    linkable.some(site => hostname === site || hostname.endsWith(`.${site}`))
  )
}

/** What `held-words.json` holds: words for a person to read. */
export const showcaseKinds = ['held'] as const
export type ShowcaseKind = (typeof showcaseKinds)[number]

const links: RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/iu,
  /(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|top|xyz|cc|vip|club|site|shop|me|io|ru)(?![\w.])/iu,
]
/** Names are what the showcase shows, and where else a work is to be seen; `links` finds more than those of a posting. */
const unwanted = personalKinds.filter(kind => kind !== 'person' && kind !== 'social' && kind !== 'link')

/** Half width, without hidden characters, as much of it as is read. */
const plain = (text: string) => withoutHidden(cutToRead(text).normalize('NFKC'))

export type ShowcaseWording = ReturnType<typeof showcaseWording>

export interface ShowcaseWords {
  held: WordList<ShowcaseKind>
  contacts: WordList<ContactKind>
  personal: PersonalDataReader
  postings: PostingWords
}

/** What keeps words from being public, by the lists of the showcase, of contacts and of job postings. */
export function showcaseWording({ held, contacts, personal, postings }: ShowcaseWords) {
  const invitations = contacts.only('invitation')
  const firstWord = (list: WordList, text: string) => list.matches(text)[Symbol.iterator]().next().value?.word

  /** Ways to be reached past the staff, in text brought to one form. */
  const waysToReach = (text: string): (string | undefined)[] => [
    ...personal.find(text, unwanted).map(({ words }) => words),
    firstWord(invitations, text),
    ...links.map(pattern => pattern.exec(text)?.[0]),
  ]

  /** The contact details in these texts, each with its field. */
  const contactsIn = (texts: Record<string, string>): ShowcaseFlag[] =>
    Object.entries(texts).flatMap(([field, text]) =>
      waysToReach(plain(text)).flatMap(word => (word?.trim() ? [{ word: word.trim(), field }] : [])),
    )

  return {
    contactsIn,

    /** Throws where a text gives a way to be reached: names the words and what to do instead. */
    refuseContacts(texts: Record<string, string>): void {
      const errors: FieldError[] = contactsIn(texts).map(({ word, field }) => ({
        path: field,
        message: `${fieldNames[field] ?? field}里有联系方式“${word.slice(0, 40)}”，请去掉；想认识你的人可以请工作人员转达`,
      }))
      if (errors.length > 0)
        throw new ProblemError(422, 'unwanted-words', '公开内容里不能留联系方式', errors.map(e => e.message).join('；'), {
          errors,
        })
    },

    /** What a person must read before this may be public: abuse, crime, and the frauds that job postings know. */
    heldWordsIn(texts: Record<string, string>): ShowcaseFlag[] {
      const frauds = postings.flagsIn(texts).filter(flag => flag.kind === 'fraud')
      const words = Object.entries(texts).flatMap(([field, text]) => {
        const word = firstWord(held, plain(text))
        return word ? [{ word, field }] : []
      })
      return [...words, ...frauds.map(({ word, field }) => ({ word, field }))]
    },
  }
}
