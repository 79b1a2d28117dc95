import { expect, test, vi } from 'vitest'
import { drawHall } from '@/careers/booth-map'
import { fitsDegree } from '@/careers/fit'
import { filterText, withoutFilter } from '@/careers/job-filters'
import { hallOf } from '../../server/careers/fairs/hall.ts'
import { boothNumber } from '../../server/careers/fairs/intake.ts'

vi.mock('@tarojs/taro', () => ({ default: {} }))

test('WeChat’s calendar gets seconds, and the same moment as the calendar file', async () => {
  const { phoneEntry } = await import('@/culture/calendar')
  const entry = phoneEntry({
    title: '招聘会',
    startsAt: '2026-12-05T09:00:00+08:00',
    endsAt: '2026-12-05T12:00:00+08:00',
    venue: '德化街',
  })
  expect(entry.startTime).toBe(Date.parse('2026-12-05T09:00:00+08:00') / 1000)
  expect(Number(entry.endTime) - entry.startTime).toBe(3 * 3600)
  expect(entry.alarmOffset).toBe(3600)
})

test('every booth stands in its row, inside the hall and on no other', () => {
  const numbers = ['A01', 'A12', 'B03', 'C09', 'D11', 'E02']
  const hall = hallOf(numbers)
  const { width, height, spots } = drawHall(hall, numbers)
  expect(hall).toEqual({ rows: ['A', 'B', 'C', 'D', 'E'], columns: 12, aisles: ['A', 'C'] })
  const boxes = [...spots.values()]
  expect(spots.size).toBe(numbers.length)
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + (box.width ?? 0)).toBeLessThanOrEqual(width)
    expect(box.y + (box.height ?? 0)).toBeLessThanOrEqual(height)
  }
  expect(spots.get('A01')?.y).toBeLessThan(spots.get('B03')?.y ?? 0)
})

test('the drawing of the hall uses nothing that WeChat’s image cannot show', () => {
  const { light, dark } = drawHall(hallOf(['A01', 'B02']), ['A01', 'B02'])
  for (const picture of [light, dark]) {
    const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
    expect(svg).toMatch(/>A<.*>B</)
    expect(svg).not.toMatch(/<style|%|href/)
  }
})

test.each([
  ['a-3', 'A03'],
  ['A3号', 'A03'],
  ['A区 03', 'A03'],
  ['b12展位', 'B12'],
  ['一号厅7', '一号厅7'],
])('the booth “%s” is %s', (text, number) => expect(boothNumber(text)).toBe(number))

test('a booth fits whoever has the degree one of its jobs asks for, or more', () => {
  expect(fitsDegree({ degrees: ['bachelor', 'any'] }, 'master')).toBe(true)
  expect(fitsDegree({ degrees: ['bachelor'] }, 'associate')).toBe(false)
  expect(fitsDegree({ degrees: ['bachelor'] }, null)).toBe(false)
})

test('filters read as words and come off one by one', () => {
  expect(filterText('degree', { degree: 'bachelor' })).toBe('本科')
  expect(filterText('salaryMin', { salaryMin: '8000' as never })).toBe('8K 以上')
  expect(filterText('q', { q: '导购' })).toBe('导购')
  expect(withoutFilter({ sort: 'salary', degree: 'bachelor', freshGraduate: 'true' }, 'degree')).toEqual({
    sort: 'salary',
    freshGraduate: 'true',
  })
})
