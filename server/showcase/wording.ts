import { flagsIn } from '../imports/jobs/wording.ts'
import { type FieldError, ProblemError } from '../platform/problem.ts'
import { withoutHidden } from '../platform/texts/hidden-characters.ts'

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

const digit = '[0-9零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]'
const gap = '[\\s\\-—_.·,，、*()（）]{0,2}'
const digits = (least: number) => `${digit}(?:${gap}${digit}){${least - 1},}`

/** Ways to be reached past the staff. Looked for in text brought to one form: full width and look-alikes undone. */
const contacts: RegExp[] = [
  // Mobile numbers, however they are spaced or spelt out.
  new RegExp(`(?<!${digit})[1一幺壹]${gap}[3-9三四五六七八九叁肆伍陆柒捌玖](?:${gap}${digit}){9}(?!${digit})`, 'u'),
  /(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)|(?<!\d)400[-\s]?\d{3}[-\s]?\d{4}/,
  /(?:微信|威信|薇信|维信|微❤|➕v|v信|(?<![a-z])(?:wei\s?xin|wechat|wx|vx|v❤))\s*(?:号|同号|id)?\s*(?:是|为|加|搜|[:：=]|\s)*\s*[a-z][-_a-z0-9]{5,19}/iu,
  /(?:加|扫|➕|\+)\s*(?:我|个|一下)?\s*(?:微信|威信|薇信|维信|v信|wx|vx|v(?![a-z]))|(?:微信|vx|wx)\s*同号|微信号/iu,
  new RegExp(`(?:扣扣|企鹅号|(?<![a-z])q\\s?q)\\s*(?:群|号)?\\s*(?:是|为|加|[:：=]|\\s)*\\s*${digits(5)}`, 'iu'),
  /[\w.+-]+\s?(?:@|＠|\[at\]|#at#)\s?[\w-]+\s?(?:\.|点)\s?(?:com|cn|net|org|qq|163)/iu,
  /(?:https?:\/\/|www\.)\S+/iu,
  /(?<![\w@])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|top|xyz|cc|vip|club|site|shop|me|io|ru)(?![\w.])/iu,
]

/** Words that keep an item back until somebody has read it. */
const held =
  /裸聊|约炮|援交|一夜情|色情|黄片|包夜|卖淫|嫖|毒品|冰毒|大麻|摇头丸|枪支|代考|代写论文|办证|发票代开|高利贷|赌博|博彩|彩票预测|六合彩|自杀|傻[逼屄比]|操你|去死|贱人|人渣|废物|滚出|死全家|法轮|藏独|台独|疆独/u

/** Half width, without hidden characters. */
const plain = (text: string) => withoutHidden(text.normalize('NFKC'))

/** The contact details in these texts, each with its field. */
export function contactsIn(texts: Record<string, string>): ShowcaseFlag[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    contacts.flatMap(pattern => {
      const word = pattern.exec(plain(text))?.[0].trim()
      return word ? [{ word, field }] : []
    }),
  )
}

/** Throws where a text gives a way to be reached: names the words and what to do instead. */
export function refuseContacts(texts: Record<string, string>): void {
  const errors: FieldError[] = contactsIn(texts).map(({ word, field }) => ({
    path: field,
    message: `${fieldNames[field] ?? field}里有联系方式“${word.slice(0, 40)}”，请去掉；想认识你的人可以请工作人员转达`,
  }))
  if (errors.length > 0)
    throw new ProblemError(422, 'unwanted-words', '公开内容里不能留联系方式', errors.map(e => e.message).join('；'), { errors })
}

/** What a person must read before this may be public: abuse, crime, and the frauds that job postings know. */
export function heldWordsIn(texts: Record<string, string>): ShowcaseFlag[] {
  const frauds = flagsIn(texts).filter(flag => flag.kind === 'fraud')
  const words = Object.entries(texts).flatMap(([field, text]) => {
    const word = held.exec(plain(text))?.[0]
    return word ? [{ word, field }] : []
  })
  return [...words, ...frauds.map(({ word, field }) => ({ word, field }))]
}
