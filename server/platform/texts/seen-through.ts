import { cutToRead } from './longest-read.ts'
import { simplifiedSigns } from './simplified.ts'

const han = '\\p{Script=Han}'
const listing = '[ \\t·\\-~|/\\\\+=]{1,3}'
const within = '[ \\t*._^#…\'"`•]{1,3}'
/** 押 金, 培*训*费: blanks and stars split a word anywhere, marks that also list things only beside a single character. */
const splits = new RegExp(
  `(?<=${han})${within}(?=${han})|(?<=(?:^|[^${han}])${han})${listing}(?=${han})|(?<=${han})${listing}(?=${han}(?:[^${han}]|$))`,
  'gu',
)
/** What may split a word; most texts hold none. */
const marks = /[ \t*._^#…'"`•·\-~|/\\+=]/
const tens = '[一二三四五六七八九]?十[一二三四五六七八九]?'
const age = new RegExp(
  `${tens}(?=\\s{0,2}(?:周?岁|[-~至到—]\\s{0,2}(?:${tens}|\\d{2})\\s{0,2}周?岁))|(?<=年龄[^一二三四五六七八九十\\n]{0,10})${tens}`,
  'g',
)
/** 年龄20至三十五, once the first is in figures. */
const upTo = new RegExp(`(?<=年龄[^\\n]{0,10}\\d{2}\\s{0,2}[-~至到—]\\s{0,2})${tens}`, 'g')
/** 35岁（含）以下, 35岁（含35岁）以下. */
const included = /(?<=岁)\s{0,2}\(含[^()\n]{0,8}\)/g
const decade = /[五六七八九零〇][零〇五]后/g
const signs = '零一二三四五六七八九'

/** What the words say that somebody wrote so that they are not found: 三十五岁 as 35岁, 押 金 and 培*訓*費 as one word. Linear, and no more than is read. */
export function seenThrough(text: string): string {
  let read = cutToRead(text).normalize('NFKC')
  if (/\p{Script=Han}/u.test(read)) read = simplifiedSigns(read)
  if (marks.test(read)) read = read.replace(splits, '')
  if (/十|岁/.test(read)) read = read.replace(age, figures).replace(upTo, figures).replace(included, '')
  return read.replace(decade, found => `${digit(found[0])}${digit(found[1])}后`)
}

const digit = (sign = '') => (sign === '〇' ? 0 : signs.indexOf(sign))

function figures(numeral: string): string {
  const [before = '', after = ''] = numeral.split('十')
  return String((before ? digit(before) : 1) * 10 + (after ? digit(after) : 0))
}
