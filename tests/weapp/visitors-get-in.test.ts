import { expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

withWeapp()
withPhone()

async function fill(name: string): Promise<void> {
  await phone.type('#field-name .field__input', name)
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
}

async function openForm(): Promise<void> {
  await phone.open('/pages/home/index')
  await phone.tap('.ticket', '下一场招聘会')
  await phone.tap('.sign-up', '免费报名')
  await phone.at('packages/registrations/new')
}

/** Home → fair → sign-up → done, as a person taps. */
async function signUp(name: string): Promise<void> {
  await openForm()
  await fill(name)
  await phone.tap('.sign-up-form__submit')
  await phone.see('报名成功')
}

async function openPass(): Promise<string> {
  await phone.tap('.button', '看入场码')
  await phone.see('扫不出来就报这 6 位')
  return phone.text('.pass-ticket__number')
}

test('from home to a pass, and the pass opens after a restart without a network', async () => {
  await signUp('林小满')
  const number = await openPass()
  await phone.see('断网可用')
  await phone.goOffline()
  const { path, query } = await phone.at('pages/pass/index')
  await phone.restart(`/${path}?id=${(query as { id: string }).id}`)
  await phone.goOffline()
  expect(await phone.text('.pass-ticket__number')).toBe(number)
  const code = await phone.find('.qr-code')
  expect(await code.attribute('aria-label')).toContain([...number.replace(' ', '')].join(' '))
})

test('the pass lights the screen up while it is seen, and gives the brightness back after', async () => {
  await signUp('方亮')
  await openPass()
  await phone.see('已调亮')
  if (phone.engine) expect(await phone.engine.state()).toMatchObject({ brightness: 1, isKeptOn: true })
  await phone.back()
  await phone.see('报名成功')
  if (phone.engine) expect(await phone.engine.state()).toMatchObject({ brightness: 0.5, isKeptOn: false })
})

test('what is missing or wrong is said at the field, and what was typed stays', async () => {
  await openForm()
  await phone.type('#field-phone .field__input', '138 0371 920')
  await phone.tap('.sign-up-form__submit')
  await phone.see('还有 3 处要改')
  await phone.see('手机号少了 1 位，应为 11 位数字')
  expect(await (await phone.find('#field-phone .field__input')).value()).toBe('138 0371 920')
})

test('five quick taps make one sign-up', async () => {
  await openForm()
  await fill('五连击')
  const button = await phone.find('.sign-up-form__submit')
  await Promise.all(Array.from({ length: 5 }, () => button.trigger('tap', {})))
  await phone.see('报名成功')
  const row = await weapp.product.database.get<{ count: number }>(
    "SELECT count(*) AS count FROM registrations WHERE name = '五连击'",
  )
  expect(row?.count).toBe(1)
})

test('a sign-up made without a network is queued, and sent when there is one', async () => {
  await openForm()
  await fill('断网人')
  await phone.goOffline()
  await phone.tap('.sign-up-form__submit')
  await phone.see('没提交成功，内容都在')
  await phone.open('/packages/mine/outbox')
  await phone.see('报名：青年人才专场招聘会')
  await phone.goOnline()
  await phone.tap('.outbox-page__send')
  await phone.see('都发出去了')
  await phone.openTab('/pages/mine/index')
  await phone.find('.ticket', '已报名')
})

test('what is queued is sent by itself when the program comes back to the front', async () => {
  if (!phone.engine) return
  await openForm()
  await fill('回来的人')
  await phone.goOffline()
  await phone.tap('.sign-up-form__submit')
  await phone.see('没提交成功，内容都在')
  await phone.engine.hide()
  await phone.goOnline()
  await phone.engine.show()
  const { database } = weapp.product
  await phone.until('the sign-up', () => database.get("SELECT 1 AS one FROM registrations WHERE name = '回来的人'"))
})

test('cancelling asks once, keeps the pass on no, and takes it off the phone on yes', async () => {
  await signUp('改主意')
  await openPass()
  await phone.tap('.pass-page__action', '取消报名')
  await phone.answer(false)
  await phone.see('扫不出来就报这 6 位')
  await phone.tap('.pass-page__action', '取消报名')
  await phone.answer(true)
  await phone.see('没有这一场的报名')
})
