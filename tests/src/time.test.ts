import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { activityText, checkedText, dayText, keptText, spanText, untilText, whenText } from '@/lib/time'

const at = (text: string) => Date.parse(`${text}+08:00`)
const fair = ['2026-12-05T09:00:00+08:00', '2026-12-05T12:00:00+08:00'] as const
const concert = ['2026-11-21T19:30:00+08:00', '2026-11-21T21:00:00+08:00'] as const

test.each([
  ['2026-11-21T10:00:00', fair, '还有 14 天'],
  ['2026-12-03T10:00:00', fair, '后天'],
  ['2026-12-04T23:00:00', fair, '明天'],
  ['2026-12-05T00:30:00', fair, '今天'],
  ['2026-12-05T07:00:00', fair, '还有 2 小时'],
  ['2026-12-05T08:20:30', fair, '还有 40 分钟'],
  ['2026-12-05T08:59:59', fair, '还有 1 分钟'],
  ['2026-12-05T09:00:00', fair, '进行中'],
  ['2026-12-05T12:00:00', fair, '已结束'],
  ['2026-11-21T10:00:00', concert, '今晚'],
  ['2026-11-21T18:30:00', concert, '还有 1 小时'],
  ['2026-11-20T10:00:00', concert, '明晚'],
])('at %s, %j is “%s”', (now, [startsAt, endsAt], text) => {
  expect(untilText(startsAt, endsAt, at(now))).toBe(text)
})

test('days and spans are written as people say them', () => {
  expect(dayText(fair[0])).toBe('12月5日 周六')
  expect(whenText(...fair)).toBe('12月5日 周六 09:00–12:00')
  expect(spanText('2026-12-05T18:00:00+08:00', '2026-12-06T00:00:00+08:00')).toBe('18:00–24:00')
  expect(spanText('2026-12-05T20:00:00+08:00', '2026-12-06T01:30:00+08:00')).toBe('20:00–次日01:30')
  expect(whenText('2026-11-10T10:00:00+08:00', '2026-12-10T21:00:00+08:00')).toBe('11月10日–12月10日')
})

test('signs of life and of checking grow old', () => {
  const now = at('2026-12-05T10:00:00')
  expect(activityText('2026-12-05T00:10:00+08:00', now)).toBe('今日活跃')
  expect(activityText('2026-12-02T23:00:00+08:00', now)).toBe('3 天内活跃')
  expect(activityText('2026-11-20T10:00:00+08:00', now)).toBeNull()
  expect(checkedText('2026-11-22T10:00:00+08:00', now)).toEqual({ text: '11月22日核对', stale: false })
  expect(checkedText('2026-11-20T10:00:00+08:00', now)).toEqual({ text: '待核对 · 上次 11月20日', stale: true })
  expect(checkedText(null, now).stale).toBe(true)
  expect(keptText(at('2026-12-05T08:12:00'), now)).toBe('08:12')
  expect(keptText(at('2026-12-04T08:12:00'), now)).toBe('12月4日 08:12')
})

test.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])(
  'on a phone in %s the district’s time is shown',
  zone => {
    const program = `import { whenText, untilText } from './src/lib/time.ts';
    console.log(whenText('${concert[0]}', '${concert[1]}'), untilText('${concert[0]}', '${concert[1]}', ${at('2026-11-21T16:00:00')}))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(stdout.trim(), stderr).toBe('11月21日 周六 19:30–21:00 还有 4 小时')
  },
)
