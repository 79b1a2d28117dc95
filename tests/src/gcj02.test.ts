import { expect, test } from 'vitest'
import { drawDistrict } from '../../src/culture/district-map.ts'
import { toGcj02 } from '../../src/lib/gcj02.ts'

const meters = (a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) =>
  Math.hypot((a.latitude - b.latitude) * 111_320, (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180))

// 天安门 in both systems, as published with the usual converters.
test('a measured position lands where Chinese maps have it', () => {
  expect(
    meters(toGcj02({ latitude: 39.907375, longitude: 116.391349 }), { latitude: 39.908778, longitude: 116.397591 }),
  ).toBeLessThan(15)
})

test('in Zhengzhou the shift is some hundreds of metres: leaving it out would be wrong by many minutes', () => {
  const tower = { latitude: 34.7529, longitude: 113.6653 }
  expect(meters(toGcj02(tower), tower)).toBeGreaterThan(300)
  expect(meters(toGcj02(tower), tower)).toBeLessThan(900)
})

test('north is up, numbers do not cover each other, and all stand on the drawing', () => {
  const at = (id: string, latitude: number, longitude: number, number: number) => ({
    id,
    number,
    coordinates: { latitude, longitude },
  })
  const same = Array.from({ length: 6 }, (_, i) => at(`same${i}`, 34.7521, 113.6645, i + 4))
  const { spots, width, height, light } = drawDistrict(
    [at('north', 34.7529, 113.6653, 1), at('south', 34.7514, 113.6656, 3), ...same],
    true,
  )
  expect(spots.get('north')?.y).toBeLessThan(spots.get('south')?.y ?? 0)
  expect(spots.get('south')?.x).toBeGreaterThan(spots.get('same0')?.x ?? 0)
  const list = [...spots.values()]
  for (const [i, a] of list.entries()) {
    expect([a.x > 0, a.x < width, a.y > 0, a.y < height]).toEqual([true, true, true, true])
    for (const b of list.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(31.9)
  }
  expect(decodeURIComponent(light)).toContain('stroke-dasharray="1 7"')
  // The second stop of a walk, whose position nobody knows, leaves its number out.
  expect([...decodeURIComponent(light).matchAll(/>(\d)<\/text>/g)].map(match => match[1])).toEqual([...'13456789'])
})
