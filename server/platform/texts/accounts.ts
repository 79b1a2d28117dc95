import { isHan } from './names.ts'

export interface Messenger {
  kind: 'wechat' | 'qq' | 'social'
  /** Where its name ends. */
  end: number
}

export interface FoundAccount {
  kind: Messenger['kind'] | 'mail'
  at: number
  end: number
}

/** 微.信.号 */
const parting = '[.·•*~丶、-]{0,2}'
const numeral = '[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]'
const account = {
  wechat: {
    /** zhang_ hr8: split where a blank was typed, or put in on purpose. */
    parted:
      /\s{0,5}(?:(?:号码?|账号|帐号|同号|id)?\s{0,5}[:=](?:\s{0,5})|(?:号码?|账号|帐号|id)\s{0,5})(?=(?:\s{0,2}[-_a-z0-9]){5})([a-z][-_a-z]{0,15}(?:\s{1,2}[-_a-z]{1,8}){0,3}\s{1,2}[-_a-z]{0,8}[0-9][-_a-z0-9]{0,12})(?!\s?[-_a-z0-9年人名个天元万月岁])/y,
    /** 号, a colon or the like: what follows is the account, whatever it looks like. */
    told: new RegExp(
      String.raw`\s{0,5}(?:${parting}(?:号码?|账号|帐号|同号|id))?\s{0,5}(?:[:=是为加搜(>\-→“"「\p{ExtPict}]\s{0,5}){1,3}([a-z0-9][-_a-z0-9]{4,24})`,
      'uy',
    ),
    numbered: new RegExp(String.raw`\s{0,5}${parting}(?:号码?|账号|帐号|id)\s{0,5}([a-z0-9][-_a-z0-9]{4,24})`, 'y'),
    bare: /\s{0,20}(?:同号\s{0,5})?((?=[-a-z0-9]{0,19}(?:_|[0-9]{3}))[a-z][-_a-z0-9]{5,19})(?![-_a-z0-9])/y,
    /** Letters with a figure at the most might be a craft: 微信 android, 微信 vue3 小程序. Only where the clause ends there. */
    letters: /(?:\s{1,5}|(?=[a-z]{2,18}[-0-9]))([a-z][-a-z0-9]{5,19})(?=\s*(?:$|[,;。、)\n]))/y,
  },
  qq: {
    /** A figure that is counted is none: QQ 200000 粉丝. */
    told: new RegExp(
      String.raw`\s{0,20}(?:同号|群|号|邮箱){0,2}[是为加搜:=\s]{0,20}([1-9](?:[\s\-—_.·*()]{0,2}[0-9]){4,11}(?![0-9]|\s?[粉个万元人名条%+])|(?!零|〇)${numeral}{5,12})`,
      'y',
    ),
  },
  social: {
    /** A figure alone is one of many: 抖音号10000粉丝. */
    numbered:
      /\s{0,5}(?:号|账号|帐号|主页|群|u?id)\s{0,5}(?:[:=是为搜(>@\-→“"「\p{ExtPict}]\s{0,5}){0,3}([a-z][-_.a-z0-9]{3,24}|[0-9][-_.a-z0-9]{5,24}(?!\s?[粉个万元人%+]))/uy,
    told: /\s{0,5}(?:[:=搜@>→“"「]\s{0,5}){1,3}((?:live:)?(?=[-_.a-z]{0,24}[-_.0-9])[a-z][-_.a-z0-9]{3,24}|[0-9]{6,12}(?![\d粉个万元人%+]))/y,
    bare: /[\s(]{1,5}((?=[-_.a-z]{0,20}(?:_|[0-9]{3}))[a-z][-_.a-z0-9]{5,24}|[0-9]{8,12})(?=\s*(?:$|[,;。、)\n]))/y,
  },
}
/** An account that names its messenger itself: wxid_…, vx_…, and not WX-2000型. */
const ownName = /(?<![-_a-z0-9])(?:wx|vx|wxid)[-_](?!\d{1,6}\s?(?:[型系机设泵]|$))[-_a-z0-9]{4,24}/g
/** The account first, what it is of behind it. */
const trailing = /^\s{0,2}\(\s{0,2}(微信号?|wx|vx|qq号?)\s{0,2}(?:同号)?\)/
/** 312345678 qq邮箱 */
const qqMail = /(?<![\d-])[1-9]\d{4,11}\s{0,2}\(?qq(?:邮箱|号)/g
const dot = String.raw`(?:\.|点|。|dot|[[(](?:dot|点|\.)[\])]|,(?=(?:com|cn|net)(?![a-z0-9])))`
const mailHost = new RegExp(
  String.raw`\s?(?:(?:[a-z0-9][-a-z0-9]{0,62}\s?${dot}\s?){1,4}(?:[a-z]{2,10}|163|126)(?![a-z0-9])|(?:q\s?q|1\s?[26]\s?[36])\s?${dot}\s?c\s?o\s?m(?![a-z0-9])|(?:qq|163|126|139|189|gmail|sina|foxmail|outlook)(?![-a-z0-9.]))`,
  'y',
)
/** 例子.中国, 例子.com */
const hanHost =
  /\s?(?=[-a-z0-9]{0,20}\p{Script=Han})(?:(?!点)[-\p{Script=Han}a-z0-9]){1,24}\s?(?:\.|点)\s?(?:(?:(?!点)[-\p{Script=Han}a-z0-9]){1,12}\.)?(?:中国|公司|网络|网址|集团|在线|商城|政务|公益|com|cn|net)(?![a-z0-9])/uy
const mailMarks =
  / at (?=[a-z0-9][-a-z0-9]{1,30} (?:dot|\.) | ?[a-z0-9][-a-z0-9]{1,30}\.(?:com|cn|net)(?![a-z0-9]))|@(?=\s?[a-z0-9\p{Script=Han}])|\s?[[(【](?:at|艾特|圈a|小老鼠)[\])】]|#at#|艾特|圈a|小老鼠|(?<=[\w.+-]{2})(?:#|\(a\)|\*)(?=[-a-z0-9]{2,30}\.(?:com|cn|net|org)(?![a-z0-9]))/gu
/** What may follow a messenger's name and lead to an account. */
const leads = /[^\p{Script=Han}]|[邮号账帐群主是为加搜同零〇一二三四五六七八九壹幺]/u

/** Accounts behind the names of messengers, by where those end, and before them in brackets; what `isCraft` is none. */
export function* accountsIn(
  text: string,
  messengers: readonly Messenger[],
  isCraft: (text: string, from: number, to: number) => boolean,
): Generator<FoundAccount> {
  for (const { kind, end } of messengers) {
    if (!leads.test(text[end] ?? '')) continue
    for (const form of Object.values(account[kind])) {
      form.lastIndex = end
      const found = form.exec(text)
      if (!found || (kind !== 'qq' && isCraft(text, end, form.lastIndex))) continue
      yield { kind, at: end + found[0].lastIndexOf(found[1] as string), end: form.lastIndex }
      break
    }
  }
  if (/[vw]x/.test(text))
    for (const { 0: word, index } of text.matchAll(ownName)) yield { kind: 'wechat', at: index, end: index + word.length }
  if (text.includes('qq'))
    for (const { 0: word, index } of text.matchAll(qqMail)) yield { kind: 'qq', at: index, end: index + word.length }
  if (!text.includes('(')) return
  for (const { 0: word, index } of text.matchAll(/(?<![-_a-z0-9])[a-z0-9][-_a-z0-9]{4,24}(?=\s{0,2}\()/g)) {
    const end = index + word.length
    const behind = trailing.exec(text.slice(end, end + 14))
    if (behind) yield { kind: behind[1]?.startsWith('q') ? 'qq' : 'wechat', at: index, end: end + behind[0].length }
  }
}

/** Mail addresses in a folded text. */
export function* mailsIn(text: string): Generator<FoundAccount> {
  if (!/[@#艾]|[[(【]at?[\])】]| at |圈a|小老鼠|\*[-a-z0-9]{2,30}\.c/.test(text)) return
  let free = 0
  for (const { 0: mark, index } of text.matchAll(mailMarks)) {
    const local = text[index - 1] === ' ' ? index - 1 : index
    let at = local
    while (at > free && index - at < 66 && /[\w.+-]/.test(text[at - 1] as string)) at--
    const behind = index + mark.length
    // 张三@例子.中国
    if (at === local && mark === '@') while (at > free && index - at < 6 && isHan(text[at - 1])) at--
    if (at === local) continue
    const host = [mailHost, hanHost].find(host => {
      host.lastIndex = behind
      return (host === hanHost || !isHan(text[local - 1])) && host.test(text)
    })
    if (!host) continue
    free = host.lastIndex
    yield { kind: 'mail', at, end: free }
  }
}
