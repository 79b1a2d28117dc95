import { beforeAll, expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { saturdayMorning } from './phone.ts'

let fairId = ''
withWeapp({ noticeTemplate: 'notice' })
beforeAll(async () => {
  fairId = (await weapp.product.services.careers.fairs.next())?.id ?? ''
})
/** Somebody who says no to whatever WeChat asks: the privacy guide, and with it phone, calendar, clipboard, place, album. */
withPhone(() => ({ answers: { privacy: 'refuse', phone: 'refuse', subscribe: 'reject' } }))

const asked = async () => (await phone.engine?.state())?.asked ?? []

async function openForm(name: string): Promise<void> {
  await phone.open(`/packages/registrations/new?id=${fairId}`)
  await phone.type('#field-name .field__input', name)
}
async function submit(): Promise<void> {
  await phone.choose('.consent__box')
  await phone.tap('.sign-up-form__submit')
  await phone.see('报名成功')
}

test.each([
  ['首页', '/pages/home/index', '.ticket'],
  ['招聘', '/pages/jobs/index', '.job-card'],
  ['文旅', '/pages/events/index', '.event-row'],
  ['政策', '/pages/policies/index', '.policy-row'],
  ['我的', '/pages/mine/index', '.link-list__link'],
])('%s opens without a login and without a question', async (_, path, selector) => {
  const people = () => weapp.product.database.get<{ count: number }>('SELECT count(*) AS count FROM users')
  const before = await people()
  await phone.open(path)
  await phone.find(selector)
  expect(await asked()).toEqual([])
  expect(await people()).toEqual(before)
})

test('the privacy guide refused, one signs up with a typed number, gets the pass, and says no to calendar and reminder', async () => {
  if (!phone.engine) return
  await openForm('都不给')
  await phone.tap('.phone-button')
  await phone.see('没用微信的手机号也行，直接填就可以')
  await phone.type('#field-phone .field__input', '13912345678')
  await submit()
  await phone.tap('.button', '加入日历')
  await phone.answer(true)
  await phone.tap('.button', '开始前微信提醒我')
  await phone.see('不用微信提醒也行')
  await phone.tap('.button', '看入场码')
  await phone.see('扫不出来就报这 6 位')
  expect(await asked()).toEqual(['privacy getPhoneNumber', 'privacy addPhoneCalendar', 'subscribe notice'])
})

test.each(['refuse', 'no-permission', 'no-quota'] as const)(
  'the phone button that answers %s leaves the field, and the sign-up goes out without a number',
  async answer => {
    if (!phone.engine) return
    await phone.engine.answer({ privacy: 'agree', phone: answer })
    await openForm(`不给号${answer}`)
    await phone.tap('.phone-button')
    await phone.see('直接填就可以')
    await phone.find('#field-phone .field__input')
    await submit()
  },
)

test('where the login behind the phone button fails, the field stays with the reason', async () => {
  if (!phone.engine) return
  await phone.engine.answer({ privacy: 'agree', phone: 'accept' })
  await openForm('取不到')
  await phone.program.mockWxMethod('login', { errMsg: 'login:fail system error' })
  await phone.tap('.phone-button')
  await phone.until('the reason', async () => (await phone.all('.phone-field__note')).length > 0)
  await phone.program.restoreWxMethod('login')
  await submit()
})

test('one applies for a job with a typed number', async () => {
  const job = await weapp.product.database.get<{ id: string }>(
    `SELECT id FROM jobs WHERE state = 'published' AND visible_until > ${saturdayMorning} ORDER BY id LIMIT 1`,
  )
  await phone.open(`/packages/jobs/apply?id=${job?.id}`)
  await phone.type('#field-name .field__input', '自己填')
  await phone.choose('.choice-list__option', '给企业看 30 天')
  await phone.tap('.phone-button')
  await phone.see('没用微信的手机号也行')
  await phone.type('#field-phone .field__input', '13912345678')
  await phone.tap('.apply-page__button', '投递')
  await phone.at('packages/mine/applications')
  await phone.see('企业能看简历卡')
})

test('what cannot be copied is shown to be noted down', async () => {
  if (!phone.engine) return
  const job = await weapp.product.database.get<{ id: string; place: string }>(
    "SELECT id, place FROM jobs WHERE state = 'published' AND place IS NOT NULL ORDER BY id LIMIT 1",
  )
  await phone.open(`/packages/jobs/job?id=${job?.id}`)
  await phone.tap('.info-list__action', '复制')
  await phone.answer(true)
  expect(await asked()).toEqual(['privacy setClipboardData'])
})

test('without a place the list of places keeps its order', async () => {
  if (!phone.engine) return
  await phone.open('/packages/places/list')
  await phone.tap('.chip', '离我近')
  await phone.answer(true)
  await phone.until('the explanation', () =>
    phone.program
      .native()
      .confirmModal()
      .then(() => true),
  )
  await phone.find('.place-row, .place-card')
  expect(await asked()).toEqual(['privacy getFuzzyLocation'])
})

test('without the album one still submits what one has to show', async () => {
  if (!phone.engine) return
  await phone.open('/packages/showcase/new')
  await phone.type('#field-title .field__input', '老墙的砖')
  await phone.type('#field-byline .field__input', '孟夏')
  await phone.type('#field-story textarea', '我把老墙的砖描了下来。')
  await phone.tap('.picture-rows__add')
  await phone.tap('.button', '下一步')
  await phone.type('#field-birthDate .field__input', '20000102')
  await phone.choose('.consent__box')
  await phone.tap('.submit-page__send')
  await phone.at('packages/showcase/mine')
  await phone.see('老墙的砖')
  expect(await asked()).toEqual(['privacy chooseMedia'])
})

test('without the camera the door takes the number that is typed', async () => {
  await openForm('门口报号')
  await submit()
  await phone.tap('.button', '看入场码')
  const number = await phone.text('.pass-ticket__number')
  await weapp.product.services.staff.members.create('menkou', 'correct horse battery', 'scanner').catch(() => {})
  await phone.open('/packages/staff/sign-in')
  await phone.type('#field-username .field__input', 'menkou')
  await phone.type('#field-password .field__input', 'correct horse battery')
  await phone.tap('.staff-sign-in__submit')
  await phone.tap('.button', '选场次')
  await phone.tap('.choice-list__option', '青年人才专场招聘会')
  await phone.refuse('scanCode')
  await phone.tap('.button', '扫一扫')
  await phone.type('#field-code .field__input', number.replace(' ', ''))
  await phone.tap('.button', '验这个码')
  await phone.see('可以入场')
})
