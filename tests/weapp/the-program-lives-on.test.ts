import { beforeAll, expect, test } from 'vitest'
import { changePhone, phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

let fair = ''
let job = ''
withWeapp()
beforeAll(async () => {
  fair = (await weapp.product.services.careers.fairs.next())?.id ?? ''
  job = (await weapp.product.database.get<{ id: string }>("SELECT min(id) AS id FROM jobs WHERE state = 'published'"))?.id ?? ''
})
withPhone()

interface Card {
  title: string
  path?: string
  query?: string
  imageUrl: string
}
const shared = async (way: 'onShareAppMessage' | 'onShareTimeline') =>
  (await (await phone.program.currentPage())?.callMethod(way, { from: 'menu' })) as Card

test('public pages go to chats and to Moments with a title of their own, a picture and their address', async () => {
  for (const url of ['/pages/jobs/index', '/pages/events/index', '/pages/policies/index']) {
    await phone.openTab(url)
    await phone.find('.screen')
    expect((await shared('onShareAppMessage')).path).toBe(url)
  }
  await phone.open(`/packages/jobs/job?id=${job}`)
  await phone.find('.job-page__title')
  const [chat, moments] = [await shared('onShareAppMessage'), await shared('onShareTimeline')]
  expect(chat.title).toContain('｜')
  expect(chat).toMatchObject({ path: `/packages/jobs/job?id=${job}`, imageUrl: expect.stringMatching(/\/share\/fair\.png$/) })
  expect(moments).toMatchObject({ title: chat.title, query: `id=${job}`, imageUrl: chat.imageUrl })
})

test('the button of a page sends the page itself', async () => {
  if (!phone.engine) return
  await phone.open(`/packages/fairs/fair?id=${fair}`)
  await phone.tap('.foot-action', '分享')
  await phone.tap('.share-choice', '发给朋友')
  const { engine } = phone
  await phone.until('the card', async () => (await engine.state()).shared.length === 1)
  expect((await engine.state()).shared[0]).toMatchObject({ path: `/packages/fairs/fair?id=${fair}` })
})

test('a pass and one’s own pages cannot be sent', async () => {
  for (const url of ['/pages/mine/index', '/pages/pass/index?id=nothing', '/packages/mine/card']) {
    await phone.open(url)
    await phone.find('.screen')
    for (const way of ['onShareAppMessage', 'onShareTimeline'] as const)
      expect(await shared(way).catch(() => null), url).toBeFalsy()
  }
})

test('the home screen that WeChat fetched at the start is shown without asking again, unless it is of an earlier start', async () => {
  if (!weapp.engine) return
  const reply = await fetch(
    `${weapp.product.origin}/api/v1/wechat/first-screen?appid=wx0&timestamp=1&path=pages%2Fhome%2Findex&scene=1001`,
  )
  const home = (await reply.json()) as { greeting: object }
  const now = Date.now()
  const fetchedData = JSON.stringify({ ...home, greeting: { today: 97, tonight: 97 } })
  await changePhone({ now, fetched: { fetchedData, timeStamp: now - 1000 } })
  await phone.see('97')
  await changePhone({ now, fetched: { fetchedData, timeStamp: now - 600_000 } })
  await phone.see('场活动')
  expect(await phone.text('.hero__hello')).not.toContain('97')
})

test('a page that is gone leads to the first one and says so', async () => {
  if (!phone.engine) return
  await phone.restart('/packages/old/page?id=1')
  await phone.at('pages/home/index')
  const { engine } = phone
  await phone.until('the word', async () => (await engine.state()).toasts.some(words => words.includes('已经不在了')))
})

test('a new version is offered once, not while a pass is shown, and taken when one agrees', async () => {
  if (!weapp.engine) return
  await changePhone({ hasUpdate: true, url: '/pages/pass/index?id=nothing' })
  await phone.find('.screen')
  await phone.engine?.settled()
  await phone.openTab('/pages/home/index')
  await phone.engine?.hide()
  await phone.engine?.show()
  await phone.answer(true)
  await phone.until('the new version', async () => (await phone.engine?.state())?.hasUpdated)
})

test('headings, dialogs and pressed buttons are told to WeChat’s readers under its own names', async () => {
  await phone.open(`/packages/fairs/fair?id=${fair}`)
  expect((await phone.all('[aria-role=heading]')).length + (await phone.all('[aria-role=link]')).length).toBeGreaterThan(0)
  await phone.tap('.foot-action', '分享')
  expect(await (await phone.find('[aria-role=dialog]')).attribute('aria-label')).toBe('分享')
  await phone.openTab('/pages/home/index')
  await phone.find('[aria-role=heading]')
})

test('signing out leaves no question, answer, search or self-check behind', async () => {
  await phone.open('/packages/policies/answer?q=%E6%9C%AC%E7%A7%91%E7%A7%9F%E6%88%BF%E8%A1%A5%E5%A4%9A%E5%B0%91')
  await phone.find('.screen')
  await phone.engine?.settled()
  await phone.program.callWxMethod('setStorageSync', 'dehua:searches', '["咖啡师"]')
  await phone.program.callWxMethod('setStorageSync', 'dehua:self-check', '{"degree":"本科"}')
  await phone.program.callWxMethod('setStorageSync', 'dehua:some-later-draft', '"写到一半"')
  await phone.program.callWxMethod('setStorageSync', 'dehua:door:unsent', '[]')
  await phone.open(`/packages/registrations/new?id=${fair}`)
  await phone.type('#field-name .field__input', '要走的人')
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
  await phone.tap('.sign-up-form__submit')
  await phone.see('报名成功')
  await phone.open('/packages/mine/settings')
  await phone.tap('.button', '退出登录')
  await phone.answer(true)
  await phone.at('pages/home/index')
  await phone.engine?.settled()
  const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as unknown as { keys: string[] }
  const left = keys.filter(key => key.startsWith('dehua:')).map(key => key.slice('dehua:'.length))
  // The first page is loaded anew by whoever is there next.
  expect(left.filter(name => !/^(?:preferences|web-sign-in|door:unsent|copy:home|copy:about)$/.test(name))).toEqual([])
})

test('a full phone gives up copies for what was made on it, and says so where nothing is left to give', async () => {
  if (!phone.engine) return
  // To the last few bytes, as a phone is after a year.
  const fill = async (prefix: string) => {
    for (const size of [600_000, 50_000, 4_000, 300, 20])
      for (let i = 0; i < 16; i++) {
        const value = JSON.stringify({ at: i, data: 'x'.repeat(size) })
        const kept = phone.program.callWxMethod('setStorageSync', `dehua:${prefix}${size}-${i}`, value)
        if (
          await kept.then(
            () => false,
            () => true,
          )
        )
          break
      }
  }
  await fill('copy:')
  await phone.open('/packages/mine/settings')
  await phone.tap('.choice-list__option', '特大')
  await phone.find('.screen--largest')
  const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as unknown as { keys: string[] }
  expect(keys).toContain('dehua:preferences')
  await phone.program.callWxMethod('clearStorageSync')
  await fill('made-here:')
  await phone.tap('.choice-list__option', '标准')
  await phone.answer(true)
})
