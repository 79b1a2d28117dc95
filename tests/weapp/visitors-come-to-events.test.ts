import { beforeAll, expect, test } from 'vitest'
import type { StayPlan } from '../../contract/careers/stay-plan.ts'
import { readCalendar } from '../support/icalendar.ts'
import { changePhone, phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

/** Asks the organizer's questions: a size and a post, which it must know, and languages. */
let eventId: string
withWeapp()
beforeAll(async () => {
  const event = await weapp.product.database.get<{ id: string }>("SELECT id FROM events WHERE import_key = 'square-guides'")
  eventId = event?.id ?? ''
})
withPhone(() => ({ url: `/packages/events/event?id=${eventId}` }))

const registrationOf = (name: string) =>
  weapp.product.database.get<{ status: string; answers: string }>('SELECT status, answers FROM registrations WHERE name = ?', [
    name,
  ])

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${weapp.product.origin}/api/v1${path}`)).json()) as T
}
const seatsTaken = async () => (await get<{ seats: { taken: number } }>(`/events/${eventId}`)).seats.taken

async function openForm(name: string): Promise<void> {
  await phone.tap('.sign-up')
  await phone.type('#field-name .field__input', name)
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
}

const choose = async (question: string, option: string) => {
  await phone.tap(`#field-answers-${question} .chip`, option)
  await phone.find(`#field-answers-${question} .chip.is-on`, option)
}

async function signUp(name: string): Promise<void> {
  await openForm(name)
  await choose('size', 'XL')
  await choose('shift', '塔下')
  await phone.tap('.sign-up-form__submit')
  await phone.at('packages/registrations/done')
}

test('the organizer’s questions: what is missing stands at its field, and the answers arrive', async () => {
  await openForm('林小满')
  await phone.type('#field-answers-language .field__input', '河南话，一点手语')
  await choose('size', 'XXL')
  await phone.tap('.sign-up-form__submit')
  await phone.see('还有 1 处要改')
  await phone.find('#field-answers-shift .field__error', '请回答“想站哪个点”')
  expect(await phone.all('.field__error')).toHaveLength(1)
  expect(await registrationOf('林小满')).toBeUndefined()

  await choose('shift', '德化街口')
  await phone.tap('.sign-up-form__submit')
  await phone.see('报名成功')
  const { answers, status } = (await registrationOf('林小满')) ?? {}
  expect(status).toBe('confirmed')
  expect(JSON.parse(answers ?? '')).toEqual({ language: '河南话，一点手语', size: 'XXL', shift: '德化街口' })
})

test('the phone’s calendar gets the time of the API, which is the time of the calendar file', async () => {
  await phone.tap('.info-list__action', '加入日历')
  if (!phone.engine) return
  const { engine } = phone
  await phone.until('the entry', async () => (await engine.state()).calendar.length === 1)
  const [entry] = (await engine.state()).calendar as { title: string; startTime: number; endTime: string }[]
  const given = [entry?.title, (entry?.startTime ?? 0) * 1000, Number(entry?.endTime) * 1000]

  const event = await get<{ title: string; startsAt: string; endsAt: string }>(`/events/${eventId}`)
  expect(given).toEqual([event.title, Date.parse(event.startsAt), Date.parse(event.endsAt)])
  const file = await (await fetch(`${weapp.product.origin}/api/v1/events/${eventId}/calendar.ics`)).text()
  expect(readCalendar(file).map(({ summary, start, end }) => [summary, start, end])).toEqual([given])
})

test('who refuses the calendar stays where they were; who then allows it in the settings has the event in it', async () => {
  await phone.refuseCalendarUntilSettings()
  await phone.tap('.info-list__action', '加入日历')
  await phone.answer(false)
  await phone.at('packages/events/event')

  await phone.tap('.info-list__action', '加入日历')
  await phone.answer(true)
  if (!phone.engine) return
  const { engine } = phone
  await phone.until('the entry', async () => (await engine.state()).calendar.length === 1)
})

test('cancelling gives the seat back at once', async () => {
  const before = await seatsTaken()
  await signUp('改主意')
  expect(await seatsTaken()).toBe(before + 1)
  await phone.tap('.button', '看入场码')
  await phone.tap('.pass-page__action', '取消报名')
  await phone.answer(true)
  await phone.see('没有这一场的报名')
  expect((await registrationOf('改主意'))?.status).toBe('cancelled')
  expect(await seatsTaken()).toBe(before)
})

test('whoever waits for a seat sees how many are before them, and can leave the queue', async () => {
  const { database, services } = weapp.product
  const staff = { id: 's', username: 's', role: 'editor' as const, department: null }
  const { taken } = (await database.get<{ taken: number }>('SELECT taken FROM events WHERE id = ?', [eventId])) ?? { taken: 0 }
  await signUp('先到的')
  await services.culture.staffEvents.update(eventId, { capacity: taken + 1 }, staff, null)
  await changePhone({ url: `/packages/events/event?id=${eventId}` })
  await phone.find('.sign-up', '排候补')
  await signUp('后到的')
  await phone.see('候补第 1 位')
  await phone.tap('.button', '不排了')
  await phone.answer(true)
  await phone.see('没有这一场的报名')
  expect((await registrationOf('后到的'))?.status).toBe('cancelled')
})

test('the whole week around a fair goes into the phone’s calendar, each item at its time', async () => {
  const fair = await weapp.product.services.careers.fairs.next()
  await phone.open(`/packages/fairs/stay?id=${fair?.id}`)
  await phone.tap('.button', '整份日程加入日历')
  if (!phone.engine) return
  const { engine } = phone
  const { days } = await get<StayPlan>(`/fairs/${fair?.id}/stay-plan`)
  const items = days.flatMap(day => day.items)
  await phone.until('every entry', async () => (await engine.state()).calendar.length === items.length)
  const calendar = (await engine.state()).calendar as { title: string; startTime: number }[]
  expect(calendar.map(entry => [entry.title, entry.startTime * 1000])).toEqual(
    items.map(item => [item.title, Date.parse(item.startsAt)]),
  )
})
