import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { attractionScene } from '@/culture/attraction-scenes'
import { placeCover } from '@/culture/place-cover'

const places = JSON.parse(readFileSync('content/places.json', 'utf8')) as Parameters<typeof placeCover>[0][]
const attractions = places.filter(({ kind }) => kind === 'attraction')

test('attractions have covers of their own, by what their names say', () => {
  const scenes = new Set(attractions.map(({ name, summary }) => attractionScene(name, summary)))
  expect(attractions.length).toBeGreaterThan(5)
  expect(scenes.size).toBe(attractions.length)
})

test('where the name says nothing the summary does, where neither does there is a gate, and the same place looks the same', () => {
  expect(attractionScene('体验中心', '看新汽车的地方')).toBe(attractionScene('汽车公园', ''))
  expect(attractionScene('甲', '')).toBe(attractionScene('乙', ''))
  const [place] = attractions
  if (!place) throw new Error('no attraction')
  expect(placeCover(place)).toBe(placeCover({ ...place }))
  expect(placeCover({ ...place, name: `${place.name}甲` })).not.toBe(placeCover(place))
})
