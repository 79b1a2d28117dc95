import type { Salary } from '../../../contract/careers/jobs.ts'

export type Unit = Salary['unit']

/** An amount or a range as somebody wrote it. */
export interface WrittenAmount {
  /** What stands before it and decides how it is meant: 年薪, 底薪. */
  prefix: string
  low: number
  lowScale: string
  high: number | null
  highScale: string
  /** With its sign: /天, 每小时. */
  unit: string
  /** Whether 元 stands behind it. */
  isInYuan: boolean
}

const leastDaily = 100

/** What a heading says of a unit that is no time: 单价（元/件）. */
const perThingIn = /元\s{0,2}[/每]\s{0,2}(?![年月天日时人]|个月|小时)[^\s)]/
/** What stands before an amount and is no time: 半天100, 每份5元, 4小时100. */
const perThing = /^(?:[半整全]|每(?!天|日|年|小时)|一|[\d二两三四五六七八九十]|周薪)/

/** Null for units that are no time (件, 单, 次 …) or cannot be converted honestly (周, 半天). */
export function unitOf({ prefix, unit, low, lowScale }: WrittenAmount, header: string): Unit | null {
  const said = unit.replace(/[/每一p\s]/g, '')
  if (said) {
    if (said === '年' || said === 'year') return 'year'
    if (said === '月' || said === '个月' || said === 'month') return 'month'
    if (said === '天' || said === '日' || said === 'day') return 'day'
    if (['小时', '时', 'h', 'hour'].includes(said)) return 'hour'
    return null
  }
  if (perThing.test(prefix)) return null
  if (/^每?年/.test(prefix)) return 'year'
  if (/^每[天日]/.test(prefix)) return 'day'
  if (prefix === '每小时') return 'hour'
  // 计时20元: so little is nobody's day.
  if (prefix.startsWith('计时') && low < leastDaily && !lowScale) return 'hour'
  for (const [sign, value] of unitWords) if (prefix.startsWith(sign)) return value
  for (const [sign, value] of unitWords) if (header.includes(sign)) return value
  if (perThingIn.test(header.normalize('NFKC'))) return null
  return 'month'
}

const unitWords: [string, Unit][] = [
  ['年薪', 'year'],
  ['日薪', 'day'],
  ['日结', 'day'],
  ['时薪', 'hour'],
  ['元/天', 'day'],
  ['元/小时', 'hour'],
  ['万/年', 'year'],
  ['元/年', 'year'],
]

export const scaleOf: Record<string, number> = { k: 1000, 千: 1000, w: 10_000, 万: 10_000 }

/** Amounts in yuan. `5-8K` means 5K too; a bare `5-8` means nothing unless the header says thousands. */
export function scaled(
  { low, lowScale, high, highScale, isInYuan }: WrittenAmount,
  unit: Unit,
  header: string,
): [number, number | null] | null {
  // A cell that says 150元/天 needs no heading.
  const headerScale = isInYuan || unit === 'day' || unit === 'hour' ? 1 : scaleIn(header)
  const top = scaleOf[highScale] ?? scaleOf[lowScale] ?? headerScale
  const bottom = scaleOf[lowScale] ?? (high !== null && low < 100 ? top : headerScale === 1 ? 1 : top)
  const a = round(low * bottom)
  const b = high === null ? null : round(high * (scaleOf[highScale] ?? (high < 100 || scaleOf[lowScale] === undefined ? top : 1)))
  const needsScale = unit === 'month' || unit === 'year'
  return needsScale && (a < 100 || (b !== null && b < 100)) ? null : [a, b]
}

/** What a heading says its figures are in: 薪资（千元）, 月薪/万, 待遇(K), 单位：万元. */
function scaleIn(header: string): number {
  const title = header.normalize('NFKC').toLowerCase()
  if (/千元|[(/:\s](?:千|k)(?![a-z])/.test(title)) return 1000
  return /万元|[(/:\s](?:万|w)(?![a-z])/.test(title) ? 10_000 : 1
}

const round = (value: number) => Math.round(value * 100) / 100
