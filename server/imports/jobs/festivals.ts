import { dayLength, format, plus, readDay } from '../../platform/clock.ts'

/**
 * Days of the lunar calendar by GB/T 33661, which the time zone of the district rules. `Intl` computes them and is a day
 * off where the moon is new around midnight, as it is before 2027-02-06 and 2030-02-03.
 */
const spring = '20260217 20270206 20280126 20290213 20300203 20310123 20320211 20330131 20340219 20350208 20360128'
const dragonBoat = '20260619 20270609 20280528 20290616 20300605 20310624 20320612 20330601 20340620 20350610'
const midAutumn = '20260925 20270915 20281003 20290922 20300912 20311001 20320919 20330908 20340927 20350916'

type DayIn = (year: number) => number | null
const solar =
  (day: string): DayIn =>
  year =>
    readDay(`${year}${day}`, 'YYYYMMDD')
function lunar(days: string, later = 0): DayIn {
  const known = days.split(' ')
  return year => {
    const day = readDay(known.find(day => day.startsWith(`${year}`)) ?? '', 'YYYYMMDD')
    return day === null ? null : plus(day, later, 'day')
  }
}

/** 3年前 and 今年前 name no festival. */
const newYear = '春节|过年|[农阴]历[新过]?年|(?<![\\d〇零一二三四五六七八九十百两几今去明当本内多半小])年'
const days: [string, DayIn][] = [
  ['元旦', solar('0101')],
  ['五一|劳动', solar('0501')],
  ['国庆|十一', solar('1001')],
  ['除夕', lunar(spring, -1)],
  ['元宵', lunar(spring, 14)],
  ['端午', lunar(dragonBoat)],
  ['中秋', lunar(midAutumn)],
  [newYear, lunar(spring)],
]
/** 前后 and 前一周 are other days. */
const festivals = days.map(([names, dayIn]) => ({
  before: new RegExp(
    String.raw`(?:(20\d{2})年?)?(?:${names})节?(?:放假|假期)?[之以]?前(?![后一二两三四五六七八九十\d半几])`,
    'g',
  ),
  dayIn,
}))

/** A table is sent again for a while after its festival, and is out of date then. */
const justPast = 60 * dayLength

/** 春节前 as the day before; without its year the next one, or one just past. */
export function beforeFestivals(text: string, now: number): string {
  if (!text.includes('前')) return text
  const eveOf = (dayIn: DayIn, said: string | undefined) => {
    const thisYear = Number(format(now, 'YYYY'))
    const years = said ? [Number(said)] : [thisYear, thisYear + 1]
    const eves = years.map(dayIn).flatMap(day => (day === null ? [] : [plus(day, -1, 'day')]))
    return said ? eves[0] : eves.find(eve => eve >= now - justPast)
  }
  return festivals.reduce(
    (rest, { before, dayIn }) =>
      rest.replace(before, (words, said: string | undefined) => {
        const eve = eveOf(dayIn, said)
        return eve === undefined ? words : format(eve, 'YYYY年M月D日')
      }),
    text,
  )
}
