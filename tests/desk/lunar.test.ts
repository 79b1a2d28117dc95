import { expect, test } from 'vitest'
import { lunarText } from '../../desk/kit/lunar.ts'

// The calendar's own days, of whatever zone the screen is in.
const said = (day: string) => lunarText(new Date(`${day}T00:00:00`))

test.each([
  ['2026-02-17', '正月'],
  ['2026-12-01', '廿三'],
  ['2027-02-05', '廿九'],
  ['2027-02-06', '正月'],
  ['2027-02-20', '十五'],
  ['2027-03-07', '三十'],
  ['2027-03-08', '二月'],
  ['2028-01-26', '正月'],
  ['2030-01-03', '三十'],
  ['2030-01-04', '腊月'],
  ['2030-02-02', '三十'],
  ['2030-02-03', '正月'],
  ['2030-03-03', '廿九'],
  ['2030-03-04', '二月'],
])('%s is %s by the lunar calendar', (day, lunar) => {
  expect(said(day)).toBe(lunar)
})
