const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, k: 1000, w: 10_000, 万: 10_000, 亿: 100_000_000 }

const number = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)'
const quantity = new RegExp(
  `(?<value>${number}[kw万亿]?|半)(?:多|来)?(?<unit>元|块钱?|个?月|年半?|周岁|岁|个?工作日|天|日(?!期)|晚|宿|个?(?:星期|礼拜)|周(?!岁)|%|折|成(?!都)|小时|万|人|名|个)?`,
  'gu',
)

/** Two and twelve months are the same whatever they are written as: 两万 = 2万 = 20000, 3年 = 36个月, 7折 = 70%. */
export function quantitiesIn(text: string): string[] {
  const found: string[] = []
  for (const { groups } of text.matchAll(quantity)) {
    const { value = '', unit = '' } = groups ?? {}
    if (unit === '' && !/^\d{2,}|[kw万亿]$/u.test(value)) continue
    const token = canonical(value === '半' ? 0.5 : numberOf(value), unit)
    if (token) found.push(token)
  }
  if (/一半|减半|半价|对半/u.test(text)) found.push('#50%')
  return found
}

/** 三百块一个月的补贴, 每个月那三百块, or 领区里的三百块. */
const sumOfBenefit = new RegExp(
  `(?<value>${number}[kw万]?)(?:元|块钱?)?(?:(?:一|每)个?(?<per>[月年天]))?的?(?:那个|那笔|那份|一次性)?(?:补贴|补助|津贴|奖励|奖金|资助)` +
    `|(?:(?:一|每)个?(?<per>[月年天])的?)?那[个笔份]?(?<value>${number}[kw万]?)(?:元|块钱?|(?<=[百千万]))(?![\\d个月年岁])` +
    `|(?<=[领拿][^,，]{0,6}的)(?<value>${number}[kw万]?)(?:元|块钱?)(?![\\d个月年岁])`,
  'u',
)
const leastSum = 50

const periods: Record<string, 'month' | 'year' | 'day'> = { 月: 'month', 年: 'year', 天: 'day' }

/** The sum by which a benefit is called: 那个三百块的补贴. Null where none is. */
export function sumCalledBy(text: string): { words: string; yuan: number; per: 'month' | 'year' | 'day' | null } | null {
  const found = sumOfBenefit.exec(text)
  const yuan = numberOf(found?.groups?.value ?? '')
  return found && yuan >= leastSum ? { words: found[0], yuan, per: periods[found.groups?.per ?? ''] ?? null } : null
}

/** The classes of talents that a text names, lower case: of `C、D类人才` c and d. */
export const talentClassesIn = (text: string): string[] =>
  (text.toLowerCase().match(/(?:[a-e][、和及])*[a-e](?=类)/gu) ?? []).flatMap(named => named.match(/[a-e]/gu) ?? [])

function canonical(value: number, unit: string): string | null {
  if (!Number.isFinite(value)) return null
  if (/^年/u.test(unit)) return `#${value * 12 + (unit === '年半' ? 6 : 0)}月`
  if (/月/u.test(unit)) return `#${value}月`
  if (/周$|星期|礼拜/u.test(unit)) return `#${value * 7}天`
  if (/工作日|^[天日晚宿]/u.test(unit)) return `#${value}天`
  if (/岁/u.test(unit)) return `#${value}岁`
  if (unit === '折' || unit === '成') return `#${value < 10 ? value * 10 : value}%`
  if (unit === '%') return `#${value}%`
  if (unit === '小时') return `#${value}时`
  if (/^[人名个]$/u.test(unit)) return value === 1 ? null : `#${value}个`
  return `#${value}`
}

/** Reads `2万`, `两千五`, `1.5w`; not a number where the signs make none. */
export function numberOf(text: string): number {
  const [, head = '', tail = ''] = /^(.*?)([kw万亿]?)$/u.exec(text) ?? []
  const scale = scales[tail] ?? 1
  if (/^\d/u.test(head)) return Number(head) * scale
  let total = 0
  let digit = 0
  let lastScale = 1
  for (const sign of head) {
    const step = scales[sign]
    if (step === undefined) digit = digits[sign] ?? Number.NaN
    else {
      total += (digit || 1) * step
      lastScale = step
      digit = 0
    }
  }
  // 两千五 is 2500, 二十五 is 25.
  return (total + digit * (lastScale > 10 ? lastScale / 10 : 1)) * scale
}
