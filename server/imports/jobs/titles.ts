import type { WordList } from '../../platform/texts/word-list.ts'
import { plain } from './numerals.ts'

/** `job-titles.json` has one kind: words at the ends of a title and in its brackets that are no part of the job. */
export const titleKinds = ['hype'] as const
export type TitleKind = (typeof titleKinds)[number]

const pictures = /[\p{Extended_Pictographic}\p{So}\p{Sk}\p{Co}\u{1f1e6}-\u{1f1ff}\ufe0e\ufe0f\u20e3\u200d]{1,20}/gu
const brackets = /[(（【[［〔「『]([^()（）【】[\]［］〔〕「」『』]{0,40})[)）】\]］〕」』]/g
const shouts = /(?:(?<!\p{Script=Han})急{1,4}(?=[!！]))?[!！~～*#＊＃｜?？]{1,20}|…|\.{3,9}/gu
/** 1、收银员, (1)收银员, ①收银员 */
const numbering = /^\s{0,3}(?:\d{1,2}[、．.)）]|[(（]\d{1,2}[)）]|[①-⑳㈠-㈩])\s{0,3}(?=\D)/
/** 岗位：收银员 */
const label = /^\s{0,3}(?:招聘?|(?:招聘|需求)?(?:岗位|职位|工种)(?:名称)?)\s{0,3}[:：]/
/** 仓 管 员, so that it fills the column. */
const spaced = /^\p{Script=Han}(?:\s{1,4}\p{Script=Han}){1,7}$/u
/** No title is longer. */
const longest = 200
const edge = /^[\s\-—–+·•、，,。.:：;；/]{1,20}|[\s\-—–+·•、，,。:：;；/]{1,20}$/g
const headcount =
  /(?:(?:招聘?|急招|诚聘|需)?(?:\d{1,4}(?:-\d{1,4})?|[一二两三四五六七八九十]{1,3}|若干|数|多)(?:名|人|位)|[x×*]\s?\d{1,3}\s?[名人位个]?)$/i
const pay =
  /(?:月薪|年薪|日薪|底薪|保底|薪资|工资|综合)?\d{1,6}(?:\.\d)?(?:k|w|千|万|元)?(?:[-~至到]\d{1,6}(?:\.\d)?(?:k|w|千|万|元)?)?(?:\/?(?:月|天|小时|年))?(?:起|以上|\+)?$/i

/** 底薪5000+提成 */
const extras = /(?:\s?\+\s?(?:高?提成|绩效|奖金|补贴|补助|全勤奖?|分红|年终奖?)){1,3}$/i

const oneWidth = (text: string) => text.replace(/（/g, '(').replace(/）/g, ')')

/** Python工程师（青禾有限公司）: a title without the employer's own name in brackets behind it. */
export function withoutEmployer(title: string, employer: string): string {
  const whole = oneWidth(title).trimEnd()
  const suffix = `(${oneWidth(employer)})`
  return whole.length > suffix.length && whole.endsWith(suffix) ? title.slice(0, whole.length - suffix.length).trim() : title
}

/** The job's name without pictures, calls, terms and headcounts; the title as written where nothing else is left. */
export function shownTitle(written: string, words: WordList<TitleKind>): string {
  if (written.length > longest) return written
  const isHype = (text: string) => left(text.replace(/[！!~～]/g, ' '), words, true) === ''
  const whole = spaced.test(written.trim()) ? written.replace(/\s/g, '') : written
  const flat = whole
    .replace(numbering, '')
    .replace(label, '')
    .replace(pictures, ' ')
    .replace(brackets, (whole, inner: string) => (isHype(inner) ? ' ' : whole))
    .replace(shouts, ' ')
    .replace(/ {1,20}(?=[)）])/g, '')
    .replace(/[(（][)）]/g, ' ')
  const shown = left(flat, words, false).replace(/\s{2,20}/g, ' ')
  return /[\p{L}]{2}/u.test(shown) ? shown : written
}

/** What is left once both ends are free of hype. Inside brackets pay and headcounts alone are hype too. */
function left(text: string, words: WordList<TitleKind>, isBracketed: boolean): string {
  let rest = text.trim()
  for (let round = 0; round < 12; round++) {
    const before = rest
    rest = rest.replace(edge, '').replace(edge, '')
    const found = [...words.matches(rest)]
    const starts = found.filter(({ at }) => at === 0).map(({ word }) => word.length)
    if (starts.length > 0) rest = rest.slice(Math.max(...starts))
    else {
      const ends = found.filter(({ at, word }) => at + word.length === rest.length).map(({ at }) => at)
      if (ends.length > 0) rest = rest.slice(0, Math.min(...ends))
    }
    rest = rest.replace(headcount, '')
    const bare = rest.replace(extras, '')
    if (isBracketed || /(?:薪|\d[kw元万]|\d{4,5}(?:起|以上)$)/i.test(plain(bare.slice(-14)))) rest = bare.replace(pay, '')
    if (rest === before) break
  }
  return rest
}
