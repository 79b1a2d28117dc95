import { beforeAll, beforeEach, expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

let fairId: string
withWeapp()
beforeAll(async () => {
  fairId = (await weapp.product.services.careers.fairs.next())?.id ?? ''
})
beforeEach(async () => {
  // Starts on a page that asks for nothing, so that nothing is kept.
})
withPhone(() => ({ url: '/packages/mine/settings' }))
beforeEach(async () => {
  await phone.program.callWxMethod('clearStorageSync')
})

const brokenServer = {
  statusCode: 500,
  header: {},
  data: { title: '服务器出错了', detail: '请稍后重试。', code: 'internal', instance: 'abc123', status: 500, errors: [] },
}

const pages = async () => ({
  首页: '/pages/home/index',
  招聘: '/pages/jobs/index',
  文旅: '/pages/events/index',
  政策: '/pages/policies/index',
  招聘会: `/packages/fairs/fair?id=${fairId}`,
  地点: '/packages/places/list',
  往期: '/packages/fairs/list',
})

test.each(['首页', '招聘', '文旅', '政策', '招聘会', '地点', '往期'] as const)(
  '%s says that the server failed and gives the number to quote, and that there is no network, and recovers',
  async name => {
    const url = (await pages())[name]
    await phone.program.mockWxMethod('request', brokenServer)
    await phone.open(url)
    await phone.see('服务器出错了')
    await phone.see('编号 abc123')
    await phone.goOffline()
    await phone.tap('.button', '重试')
    await phone.see('没有连上网络')
    await phone.goOnline()
    await phone.tap('.button', '重试')
    await phone.until('the content', async () => !(await phone.shown()).includes('没有连上网络'))
  },
)

test('what was seen before is there without a network, with its time', async () => {
  await phone.open('/pages/home/index')
  await phone.find('.event-row, .event-shelf, .section-header')
  await phone.goOffline()
  await phone.open('/pages/home/index')
  await phone.see(/网络不稳，这是 .*的内容/)
})

test('a slow network is told from none', async () => {
  await phone.program.mockWxMethod('request', { errMsg: 'request:fail timeout' })
  await phone.open('/pages/jobs/index')
  await phone.see('网络太慢，没等到回应')
})

test('a page whose package does not come leaves what stands, and says so', async () => {
  await phone.open('/pages/policies/index')
  await phone.refuse('navigateTo', 'timeout')
  await phone.tap('.button', '资格自查')
  const { engine } = phone
  if (!engine) return
  await phone.until('the word', async () => (await engine.state()).toasts.includes('没有打开，请检查网络后再试'))
  expect((await phone.shown()).includes('大家常问')).toBe(true)
})

test('where WeChat refuses the login, the form says so and keeps what was typed', async () => {
  await phone.refuse('login', 'system error')
  await phone.open(`/packages/registrations/new?id=${fairId}`)
  await phone.type('#field-name .field__input', '登不上')
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
  await phone.tap('.sign-up-form__submit')
  await phone.find('.error-summary')
  expect(await (await phone.find('#field-name .field__input')).value()).toBe('登不上')
})

async function openPass(name: string): Promise<void> {
  await phone.open(`/packages/registrations/new?id=${fairId}`)
  await phone.type('#field-name .field__input', name)
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
  await phone.tap('.sign-up-form__submit')
  await phone.tap('.button', '看入场码')
  await phone.find('.pass-ticket__number')
}

test('refusing the calendar leads to its setting, and allowing it there adds the fair with an alarm', async () => {
  await openPass('记日子')
  await phone.refuseCalendarUntilSettings()
  await phone.tap('.pass-page__action', '加入日历')
  await phone.answer(false)
  await phone.tap('.pass-page__action', '加入日历')
  await phone.answer(true)
  if (!phone.engine) return
  const { engine } = phone
  await phone.until('the entry', async () => (await engine.state()).calendar.length === 1)
  expect((await engine.state()).calendar[0]).toMatchObject({
    startTime: Date.parse('2026-12-05T09:00:00+08:00') / 1000,
    alarm: true,
  })
})

test('where the screen may not be lit, the pass asks for it', async () => {
  await phone.refuse('setScreenBrightness')
  await openPass('调不亮')
  await phone.see('请调亮屏幕')
})

async function startScanning(): Promise<void> {
  await weapp.product.services.staff.members.create('menkou', 'correct horse battery', 'scanner').catch(() => {})
  await phone.open('/packages/staff/sign-in')
  await phone.type('#field-username .field__input', 'menkou')
  await phone.type('#field-password .field__input', 'correct horse battery')
  await phone.tap('.staff-sign-in__submit')
  await phone.tap('.button', '选场次')
  await phone.tap('.choice-list__option', '青年人才专场招聘会')
}

test('refusing the camera leaves the field for the number, and what the camera reads is judged', async () => {
  await openPass('验码人')
  const number = await phone.text('.pass-ticket__number')
  await startScanning()
  await phone.refuse('scanCode')
  await phone.tap('.button', '扫一扫')
  await phone.type('#field-code .field__input', 'AAAAAA')
  await phone.tap('.button', '验这个码')
  await phone.see('认不出来')
  await phone.program.mockWxMethod('scanCode', { result: number.replace(' ', '') })
  await phone.tap('.button', '扫一扫')
  await phone.see('可以入场')
})

test('where WeChat’s map does not open, the address is copied instead', async () => {
  const place = await weapp.product.database.get<{ id: string; name: string }>(
    'SELECT id, name FROM places WHERE latitude IS NOT NULL LIMIT 1',
  )
  await phone.refuse('openLocation')
  await phone.open(`/packages/places/place?id=${place?.id}`)
  await phone.tap('.place-page__main', '导航')
  const { engine } = phone
  if (engine) await phone.until('the copy', async () => (await engine.state()).clipboard.startsWith(place?.name ?? ''))
})
