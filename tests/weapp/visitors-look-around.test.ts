import { expect, test } from 'vitest'
import type { Walk } from '../../contract/culture/walks.ts'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

withWeapp()
withPhone()

const placeId = async (slug: string) =>
  (await weapp.product.database.get<{ id: string }>('SELECT id FROM places WHERE slug = ?', [slug]))?.id ?? ''

test('what is on today stands on the first page and leads to its page', async () => {
  await phone.open('/pages/home/index')
  const title = await phone.text('.event-shelf__title')
  await phone.tap('.event-shelf__event')
  await phone.at('packages/events/event')
  await phone.see(title)
})

test('from a place to a walk that passes it, and the map leads to the stop that was tapped', async () => {
  await phone.open(`/packages/places/place?id=${await placeId('erqi-tower')}`)
  await phone.tap('.nearby', '二七记忆')
  const { query } = await phone.at('packages/places/walk')
  await phone.find('.walk-page__stop', '二七纪念塔')
  const reply = await fetch(`${weapp.product.origin}/api/v1/walks/${(query as { id: string }).id}`)
  const stops = ((await reply.json()) as Walk).stops
  expect(await phone.all('.walk-page__stop')).toHaveLength(stops.length)

  const last = stops.findLast(stop => stop.place.coordinates)?.place
  await phone.tap('.button', '导航到起点')
  if (!phone.engine) return
  const { engine } = phone
  const opened = async () => (await engine.state()).location
  await phone.until('the map', opened)
  expect(await opened()).toMatchObject({ ...stops[0]?.place.coordinates, name: stops[0]?.place.name })
  await phone.tap('.walk-page__go', last?.name)
  await phone.until('the other stop', async () => (await opened())?.name === last?.name)
  expect(await opened()).toMatchObject({ ...last?.coordinates })
})

test('the map names the places of the list, and a number on it opens its place', async () => {
  await phone.open('/packages/places/list')
  await phone.tap('.tabs__tab', '地图')
  await phone.find('.drawn-map__target', '1，')
  const onMap = await Promise.all((await phone.all('.drawn-map__target')).map(target => target.attribute('aria-label')))
  expect(onMap.length).toBeGreaterThan(6)
  const [, name = ''] = onMap[1]?.split('，') ?? []
  await phone.find('.place-row', name)
  await phone.tap('.drawn-map__target', `2，${name}`)
  await phone.at('packages/places/place')
  await phone.see(name)
})

test('the month says how much is on each day, and a day that is chosen shows what', async () => {
  await phone.openTab('/pages/events/index')
  await phone.tap('.tabs__tab', '日历')
  await phone.tap('.month__step', '下个月')
  await phone.tap('.month__day', /^12月5日，\d+ 场活动，有招聘会/)
  await phone.find('.month__day.is-on', '12月5日')
  // The rest of a day comes when one reaches the end of what is there.
  await phone.until('the fair', async () => {
    await phone.program.pageScrollTo(0)
    await phone.program.pageScrollTo(10_000)
    return (await phone.all('.event-row', /青年人才专场招聘会，12月5日 周六/))[0]
  })
})
