import { expect, test } from 'vitest'
import { changePhone, phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

withWeapp()
withPhone()

const nextFair = async () => (await weapp.product.services.careers.fairs.next())?.id ?? ''
const scan = (code: string) => phone.restart(`/pages/home/index?scene=${encodeURIComponent(code)}`)
const routes = async () => (await phone.program.pageStack()).map(page => page.path)

test('the code of a fair opens the fair, with home below it', async () => {
  await scan(`f.${await nextFair()}`)
  await phone.at('packages/fairs/fair')
  await phone.see('青年人才专场招聘会')
  expect(await routes()).toEqual(['pages/home/index', 'packages/fairs/fair'])
})

test('the code of a booth opens the booth with its jobs', async () => {
  const booth = await weapp.product.database.get<{ id: string; number: string }>(
    'SELECT id, number FROM booths WHERE fair_id = ? ORDER BY number LIMIT 1',
    [await nextFair()],
  )
  await scan(`b.${booth?.id}`)
  await phone.at('packages/fairs/booth')
  await phone.find('.job-card')
  expect(await phone.text('.booth-page__number')).toBe(booth?.number)
})

test.each([
  ['e', 'events', "import_key = 'dehua-night-market'", 'packages/events/event', '德化夜集'],
  ['p', 'places', "slug = 'erqi-tower'", 'packages/places/place', '二七纪念塔'],
  ['w', 'walks', "title = '二七记忆'", 'packages/places/walk', '二七记忆'],
  ['r', 'rooms', "slug = 'shared-meeting'", 'packages/rooms/room', '会议室'],
] as const)('a code that begins with %s opens one of the %s, with home below it', async (letter, table, which, page, words) => {
  const row = await weapp.product.database.get<{ id: string }>(`SELECT id FROM ${table} WHERE ${which}`)
  await scan(`${letter}.${row?.id}`)
  await phone.at(page)
  await phone.see(words)
  expect(await routes()).toEqual(['pages/home/index', page])
})

test('the code of a fair that is over says so, and what comes next', async () => {
  const past = await weapp.product.database.get<{ id: string }>("SELECT id FROM events WHERE import_key = 'fair-campus-past'")
  await scan(`f.${past?.id}`)
  await phone.at('packages/fairs/fair')
  await phone.see(/已结束。下一场：\d+月\d+日/)
})

test('a code that nobody knows says so and leaves one at home', async () => {
  await scan('x.unknown')
  await phone.answer(true)
  await phone.at('pages/home/index')
  await phone.find('.ticket')
})

test('each tab keeps its place while others are seen', async () => {
  await phone.openTab('/pages/jobs/index')
  await phone.tap('.chip', '应届可投')
  await phone.find('.chip.is-on', '应届可投')
  for (const [tab, words] of [
    ['events', '去哪儿'],
    ['policies', '政策'],
    ['mine', '我的入场码'],
  ] as const) {
    await phone.openTab(`/pages/${tab}/index`)
    await phone.see(words)
  }
  await phone.openTab('/pages/jobs/index')
  await phone.find('.chip.is-on', '应届可投')
})

test('the way back goes page by page to the tab, and never deeper than four', async () => {
  await phone.openTab('/pages/jobs/index')
  for (let depth = 2; depth <= 4; depth++) {
    await phone.tap(depth === 2 ? '.job-card' : depth === 3 ? '.job-page__employer' : '.job-card')
    await phone.until(`${depth} pages`, async () => (await routes()).length === depth)
  }
  await phone.tap('.job-page__employer')
  await phone.at('packages/jobs/employer')
  expect(await routes()).toHaveLength(4)
  for (let depth = 3; depth >= 1; depth--) {
    await phone.tap('.nav-bar__back')
    await phone.until(`${depth} pages`, async () => (await routes()).length === depth)
  }
  expect(await routes()).toEqual(['pages/jobs/index'])
})

test('a page that was opened from outside leads home', async () => {
  await phone.restart(`/packages/fairs/fair?id=${await nextFair()}`)
  // The bar is drawn anew with the fair.
  await phone.see('招聘会')
  const back = await phone.find('.nav-bar__back')
  expect(await back.attribute('aria-label')).toBe('回到首页')
  await back.tap()
  await phone.at('pages/home/index')
})

test.each([
  ['/pages/home/index', /^\/pages\/home\/index/],
  ['fair', /^\/packages\/fairs\/fair\?id=/],
] as const)('%s can be shared by the capsule’s button, as itself', async (page, path) => {
  await phone.restart(page === 'fair' ? `/packages/fairs/fair?id=${await nextFair()}` : page)
  await phone.find('.screen')
  const message = (await (await phone.program.currentPage())?.callMethod('onShareAppMessage', { from: 'menu' })) as {
    title: string
    path: string
  }
  expect(message.title).toBeTruthy()
  expect(message.path).toMatch(path)
})

test.each([
  ['light', 'rgb(243, 245, 241)'],
  ['dark', 'rgb(12, 18, 16)'],
] as const)('in the %s theme the ground of the page is %s', async (colorScheme, ground) => {
  if (!weapp.engine) return
  await changePhone({ colorScheme, url: '/packages/mine/settings' })
  expect(await (await phone.find('.screen')).style('background-color')).toBe(ground)
})

test('at WeChat’s large text every page starts larger, and the choice in 字号与账号 wins', async () => {
  if (!weapp.engine) return
  await changePhone({ fontScale: 1.4 })
  await phone.find('.screen--largest')
  await phone.open('/packages/mine/settings')
  await phone.tap('.choice-list__option', '标准')
  await phone.find('.screen--normal')
})
