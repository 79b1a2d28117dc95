import { type FieldError, ProblemError } from '../platform/problem.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'
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

/** What `held-words.json` tells apart: words for a person to read, names of messengers, and calls to use one. */
export const showcaseKinds = ['held', 'wechat', 'qq', 'invitation'] as const
export type ShowcaseKind = (typeof showcaseKinds)[number]

const digit = '[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]'
const gap = '[\\s\\-—_.·,，、*()（）]{0,2}'
const digits = (least: number) => `${digit}(?:${gap}${digit}){${least - 1},}`

/** Mobile numbers, however they are spaced or spelt out, and lines. */
const phones: RegExp[] = [
  new RegExp(`(?<!${digit})[1一幺壹]${gap}[3-9三四五六七八九叁肆伍陆柒捌玖](?:${gap}${digit}){9}(?!${digit})`, 'u'),
  /(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)|(?<!\d)400[-\s]?\d{3}[-\s]?\d{4}/,
]

/** What may stand between a messenger's name and the account: `微信号是：`, `qq群 `. */
const lead = String.raw`[是为加搜:=\s]{0,20}`
const accounts = {
  wechat: new RegExp(String.raw`\s{0,20}(?:号|同号|id)?${lead}[a-z][-_a-z0-9]{5,19}`, 'iuy'),
  qq: new RegExp(String.raw`\s{0,20}(?:群|号)?${lead}${digits(5)}`, 'iuy'),
}

const mailHost = String.raw`[\w-]+\s?(?:\.|点)\s?(?:com|cn|net|org|qq|163)`
const addresses: RegExp[] = [
  new RegExp(String.raw`[\w.+-]+\s?(?:@|\[at\]|#at#)\s?${mailHost}`, 'iu'),
  /(?:https?:\/\/|www\.)\S+/iu,
  /(?<![\w@])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|top|xyz|cc|vip|club|site|shop|me|io|ru)(?![\w.])/iu,
]

/** Half width, without hidden characters. */
const plain = (text: string) => withoutHidden(text.normalize('NFKC'))

export type ShowcaseWording = ReturnType<typeof showcaseWording>

/** What keeps words from being public, by the lists of the showcase and of job postings. */
export function showcaseWording(list: WordList<ShowcaseKind>, postings: PostingWords) {
  /** A messenger's name with an account behind it. */
  function accountIn(text: string, messenger: keyof typeof accounts): string | undefined {
    const account = accounts[messenger]
    for (const { word, at } of list.matches(text, messenger)) {
      account.lastIndex = at + word.length
      if (account.test(text)) return text.slice(at, account.lastIndex)
    }
    return undefined
  }

  const firstWord = (text: string, kind: ShowcaseKind) => list.matches(text, kind)[Symbol.iterator]().next().value?.word

  /** Ways to be reached past the staff, in text brought to one form: full width and look-alikes undone. */
  const waysToReach = (text: string): (string | undefined)[] => [
    ...phones.map(pattern => pattern.exec(text)?.[0]),
    accountIn(text, 'wechat'),
    firstWord(text, 'invitation'),
    accountIn(text, 'qq'),
    ...addresses.map(pattern => pattern.exec(text)?.[0]),
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
        const word = firstWord(plain(text), 'held')
        return word ? [{ word, field }] : []
      })
      return [...words, ...frauds.map(({ word, field }) => ({ word, field }))]
    },
  }
}
