import type { Amounts } from '../../careers/jobs/salary.ts'
import { plain, withDigits } from './numerals.ts'
import { scaled, scaleOf, type Unit, unitOf, type WrittenAmount } from './pay-units.ts'

export type SalaryFault = 'salary-missing' | 'salary-negotiable' | 'salary-unclear' | 'salary-reversed' | 'salary-implausible'

/** Amounts, and the words of the cell that they do not say. Pay by the piece or the lesson has words alone. */
export interface Pay extends Amounts {
  rest: string
}

const number = String.raw`(\d{1,9}(?:\.\d{1,4})?)\s{0,3}(k|千|w|万)?\s{0,3}(元|块|rmb)?`
/** What somebody is paid for besides time, or for several hours at once: /㎡, /项目, /4小时; 6000/双休 parts a list. */
const thing = String.raw`(?:\d{1,3}\s{0,2}(?:个?小时|h|天|个月)|(?![包管双单五六提面底有餐住免转试需可大长白两综]|[年月天日时人名位]|个?小时)\p{Script=Han}{1,3}(?![\p{Script=Han}])|m2|m|km|kg|g|t)`
/** An amount or a range and the unit right behind it. */
const expression = new RegExp(
  String.raw`(?<!\d)${number}(?:\s{0,3}-\s{0,3}${number})?\s{0,3}(?:人民币|左右)?\s{0,3}((?:\/|每|一|p)?\s{0,3}(?:半[天日晌](?!班)|个月|年|月|天|日|小时|时|hour|month|year|day|h|周|次|件|单(?!休)|场|课时|节)|[/每]\s{0,3}${thing})?`,
  'gu',
)
/** Longer cells are no pay, and are not read. */
const longest = 200
/** Money that is not ours is nobody's to convert. */
const foreign =
  /美元|美金|美刀|欧元|英镑|日元|港[币元]|韩元|卢布|泰铢|迪拉姆|[$＄€£₩]|(?<![a-z])(?:usd|eur|gbp|hkd|jpy)(?![a-z])/i
/** What may stand right before an amount and decides how it is meant. */
/** 年薪≥20万 */
const atLeast = /[≥>]=?\s{0,3}(\d[\d.]{0,9}[k千w万]?元?(?:\/[年月天日])?)/g
/** What a trainee gets is no extra. */
const allowance = /(?:实习|见习)(?:期|生)?(?:补贴|补助|津贴)/g
/** 一天200 */
const everyDay = /一(?=(?:[天日]|小时)\s{0,2}[\d一二两三四五六七八九])/g
/** 三百一天 */
const each = /(?<=[百千万元块\d])\s?一(?=[天日月年]|小时|个月)/g
/** 4千5, 1万2千 */
const halves = /(?<![\d.])(\d{1,3})([千万])(\d)(?:百|千)?(?![\d.k千万百])/g
const prefixes = /(年(?:薪|收入|包)|[月日时]薪|日结|每(?:[天日年周]|小时)|底薪|保底|转正后?|不低于|至少|最低)[^\d]{0,4}$/
/** 前三个月5000，之后6000 */
const later = /(之后|以后|期满后?|出师后?|熟练后?)[^\d]{0,4}$/
/** 半天100元, 一场300元, 每份5元, 4小时100. */
const perThingBefore =
  /((?:[半整全][天日晌]|[每一](?![人名位天日月年个]|小时)\p{Script=Han}{1,2}|\d{1,2}个?小时))[^\d,;，；。+]{0,3}$/u
const byTime = /(计时|周薪)[^\d]{0,4}$/
const atMost = /(不超过|不高于|至多|最高)[^\d]{0,4}$/

/** Behind a number these say that it is no pay: 8小时工作制, 5人, 3年经验, 五险, 18岁. */
const notPay = /^\s*(?:人|名|个|岁|周岁|险|金|休|%|点|:|号|层|楼|年以上|年经验|年工作|天班|薪|位|个?月前)/
/** Amounts behind these are paid besides: 餐补300, 全勤奖200. */
const besides = /(?:补|贴|助|奖|奖金|提成|绩效|公积金|社保|红包|加班费?|每单|满勤|全勤|房|餐|押金)[^\d,;，；。+]{0,3}$/
const baseIn = /底薪|保底|基本工资|基本薪资/
/** All that is earned, base and commission together; 提成一般2000 is a part of it. */
const inAll = /(?:综合|到手|实发|合计|[月年总]收入|总薪)([^\d,;，；。+(]{0,8})$/
const onAverage = /(?:平均|月均|一般)[^\d,;，；。+(]{0,8}$/
/** 5000元/人/月: whom it is paid to changes nothing. */
const eachPerson = /\/(?:人|名|位)(?=\s?[/·每]?\s?[月天日年])|(?<=[月天日时])\s?[/·]\s?(?:人|名|位)/g
/** 四千五左右 */
const lastHalf = /(?<=[千万])[一二三四五六七八九](?![一二三四五六七八九十百千万天日月年个小])/g
/** Paid by what is made or done. */
const byPiece = /计件|计量|(?:[按论每一/]|产)(?:件|单|量|套|台|场|次|节|课时|斤|吨|米|方)/
const perThing = /\d(?:元|块)\/(?!年|月|天|日|小?时|h|周|季)\p{Script=Han}/u
const money = /\d\s{0,2}(?:元|块|毛|分)|\/[件单套台场次节斤吨米方]/
/** 3000+提成, and not 3000+包吃住. */
const more = /^\s*-\s*$|^\s*\+\s*(?:$|[^,;，；。+]{0,6}(?:提|奖|补|贴|绩效|津|加班|计件|抽|分[红成]|全勤|满勤|业绩|费|\d))/
const onProbation =
  /(?:试用期?|(?:见习|学徒|培训|考核|适应|实习)期(?:间|内)?|(?:前|头|第|首)\d{0,2}个?月(?:内|里)?)[^\d,;，；。]{0,4}$/

const rarelyMonthly = 40_000
const leastMonthly = 1000
const plausible: Record<Unit, [number, number]> = {
  month: [500, 200_000],
  day: [30, 10_000],
  hour: [5, 2000],
  year: [10_000, 5_000_000],
}

/**
 * Reads pay as people write it: `5-8K`, `8k·13薪`, `6000~8000元/月`, `4000以上`, `年薪10-15万`, `180元/天`,
 * `20元/小时`, `0.8-1.2万/月`, `底薪3000+提成`. `header` is the column's title, whose unit counts where the
 * cell has none (`薪资（千元）`).
 */
export function readSalary(text: string, header = ''): Pay | SalaryFault {
  if (!text.trim()) return 'salary-missing'
  if (text.length > longest || foreign.test(text + header)) return 'salary-unclear'
  const { rest: plainText, months } = takeMonths(
    withDigits(
      plain(text)
        .replace(everyDay, '每')
        .replace(each, '/')
        .replace(atLeast, '$1以上')
        .replace(allowance, '工资')
        .replace(eachPerson, '')
        .replace(lastHalf, withDigits),
    ).replace(halves, '$1.$3$2'),
  )
  const found = firstPay(plainText, header)
  const isOpen = /面议|面谈|协商|详谈|电议|negotiable|competitive/i.test(text)
  const isByPiece = !isOpen && (byPiece.test(plainText) || perThing.test(plainText)) && money.test(plainText)
  if (!found) return isOpen ? 'salary-negotiable' : isByPiece ? inWords(plainText) : 'salary-unclear'
  // 3000-5000-8000: which is the lower end, and which the upper?
  if (/^\s*[-/]\s*\d{3}|^[\s、]{0,3}\d{4,6}\s*元?(?:\/月)?\s*$/.test(found.after)) return 'salary-unclear'
  const unit = unitOf(found, header)
  // The figure alone does not say what it is for.
  if (unit === null && !found.unit && !found.prefix) return 'salary-unclear'
  const amounts = unit && scaled(found, unit, header)
  if (!amounts)
    return isByPiece || (unit === null && !isOpen) ? inWords(plainText) : isOpen ? 'salary-negotiable' : 'salary-unclear'
  const [low, high] = amounts
  // 15-20万 may be what a year brings.
  const isTold = months !== null || found.lowScale === 'k' || /月/.test(found.unit + found.prefix + header)
  if (unit === 'month' && low >= rarelyMonthly && !isTold) return 'salary-unclear'
  if (high !== null && low > high) return 'salary-reversed'
  const [least, most] = plausible[unit]
  if (low < least || (high ?? low) > most) return 'salary-implausible'
  const isMonthly = unit === 'month'
  // 年薪12-18万（13薪）: a year's pay has its months in it, and they are told in the cell's own words.
  const told = months !== null && !isMonthly ? `${months}薪` : ''
  const rest = `${plainText.slice(0, found.at)}${found.about}${found.after}${told}`
  return { ...bounds(low, high, found), unit, months: isMonthly ? months : null, rest }
}

/** What no figure can say honestly: nobody knows how many pieces, lessons or weeks somebody works. */
const inWords = (rest: string): Pay => ({ min: null, max: null, unit: 'month', months: null, rest })

/** Pay whose ends stand in two columns. */
export function readSalaryPair(min: string, max: string, header: string): Pay | SalaryFault {
  if (!min.trim() || !max.trim()) return readSalary(min.trim() ? `${min}以上` : max.trim() ? `${max}以下` : '', header)
  return readSalary(`${min}-${max}`, header)
}

interface Found extends WrittenAmount {
  at: number
  /** 左右, where the amount is no more than about right. */
  about: string
  /** What follows, for 以上, 起, +提成. */
  after: string
}

/** The amount that is meant by the pay: never one that is paid besides. */
function firstPay(text: string, header: string): Found | null {
  let best: Found | null = null
  let rank = 0
  for (const match of text.matchAll(expression)) {
    const [whole, low, lowScale = '', lowCoin, high, highScale = '', highCoin, unit = ''] = match
    const before = text.slice(Math.max(0, match.index - 10), match.index)
    const after = text.slice(match.index + whole.length)
    const isMoney = Boolean(lowCoin || highCoin || lowScale || highScale)
    if (notPay.test(unit + after.slice(0, 8)) || (!isMoney && /(?:每天|每日|工作|上班|周)$/.test(before) && !isDailyPay(match)))
      continue
    const prefix =
      prefixes.exec(before)?.[1] ??
      later.exec(before)?.[1] ??
      byTime.exec(before)?.[1] ??
      (Number(low) < leastMonthly && !lowScale ? perThingBefore.exec(before)?.[1] : undefined) ??
      atMost.exec(before)?.[1] ??
      baseIn.exec(header)?.[0] ??
      ''
    // 8小时, 12天, 6月: time, not pay.
    const isBareTime = /^[半整全年月天日个小时周季度hour]+$/.test(unit) && !isMoney
    if (isBareTime && !(unit === '月' && Number(low) >= 100) && !prefix) continue
    if (!isMoney && /^(?:次|件|单|场|节)$/.test(unit)) continue
    const found: Found = {
      at: match.index,
      about: whole.includes('左右') ? '左右' : '',
      prefix,
      low: Number(low),
      lowScale,
      high: high === undefined ? null : Number(high),
      highScale,
      unit,
      isInYuan: Boolean(lowCoin || highCoin),
      after,
    }
    const own = rankOf(found, before, best)
    if (own <= rank) continue
    rank = own
    best = found
  }
  return rank > ranks.besides ? best : null
}

/** 每天200: a figure with nothing behind it, and more than there are hours or pieces. */
const isDailyPay = ({ 0: whole, 1: low, index, input }: RegExpExecArray) =>
  Number(low) >= 100 && /^\s*(?:$|[,;，；。+])/.test(input.slice(index + whole.length))

const ranks = { besides: 1, piece: 2, probation: 3, base: 4, plain: 5, settled: 6, all: 7, allSettled: 8 }

/** 试用期 3500，转正 4500-6000 and 底薪3000+提成，综合5000-8000: what is earned in the end and in all counts; 餐补300 least of all. */
function rankOf(found: Found, before: string, base: Found | null): number {
  const isSettled = /^(?:转正|.{0,2}后|期满|出师|熟练)/.test(found.prefix)
  if (unitOf(found, '') === null) return besides.test(before) ? ranks.besides : ranks.piece
  const all = inAll.exec(before)
  if (onProbation.test(before)) return ranks.probation
  if (all && !besides.test(all[1] ?? '')) return isSettled ? ranks.allSettled : ranks.all
  if (besides.test(before) || (onAverage.test(before) && besides.test(before.replace(onAverage, '')))) return ranks.besides
  if (onAverage.test(before)) return ranks.all
  if (isSettled) return ranks.settled
  if (isBase(found)) return ranks.base
  // Beside a base only a range above it is the whole: 每套50-100 is none.
  return base && isBase(base) && !(found.high !== null && worth(found.low, found) >= worth(base.low, base))
    ? ranks.probation
    : ranks.plain
}

const isBase = ({ prefix, after }: Found) => baseIn.test(prefix) || /^\s*(?:元|的)?\s*(?:底薪|保底)/.test(after)

const worth = (amount: number, { lowScale, highScale }: Found) => amount * (scaleOf[lowScale] ?? scaleOf[highScale] ?? 1)

function takeMonths(text: string): { rest: string; months: number | null } {
  let months: number | null = null
  const rest = text.replace(
    /[·*x×,，(（]?\s{0,3}(?<!\d)(1[2-9]|2[0-4])(?:\.5)?(?:-(?:1[2-9]|2[0-4]))?\s{0,3}(?:薪|个月薪?(?=$|[)）]))[)）]?/g,
    (whole, count: string) => {
      months = Number(/\d+\.5/.exec(whole)?.[0] ?? count)
      return ' '
    },
  )
  if (months !== null) return { rest, months }
  // 15k*14, 10000/月*13
  const times = /(?<=[kw万千元\d月])\s{0,3}[·*x×]\s{0,3}(1[2-9]|2[0-4])(?![\d.元])(?:个?月薪?|薪)?/.exec(rest)
  return times ? { rest: rest.replace(times[0], ' '), months: Number(times[1]) } : { rest, months }
}

function bounds(low: number, high: number | null, { prefix, after }: Found): { min: number | null; max: number | null } {
  if (high !== null) return { min: low, max: high }
  if (atMost.test(prefix) || /^\s*(?:\/月|元)?\s*(?:以下|以内|封顶)/.test(after)) return { min: null, max: low }
  const open =
    /^(?:不低于|至少|最低)/.test(prefix) ||
    baseIn.test(prefix) ||
    /^\s*(?:起|以上|及以上|底薪|保底|加提成|不封顶)/.test(after) ||
    more.test(after)
  return open ? { min: low, max: null } : { min: low, max: low }
}
