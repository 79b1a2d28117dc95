import { afterEach, expect, test } from 'vitest'
import { readCalendar } from '../support/icalendar.ts'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
// A phone that was set to another zone still shows the district's time.
withPhone({ timezoneId: 'America/New_York' })
afterEach(() => expect(phone.complaints).toEqual([]))

const idOf = async (sql: string) => (await product.database.get<{ id: string }>(sql))?.id ?? ''

/** A sample may be over at this hour of its day: it is held in a week here. */
async function inAWeek(key: string): Promise<string> {
  const id = await idOf(`SELECT id FROM events WHERE import_key = '${key}'`)
  const week = Date.now() + 7 * 86_400_000
  await product.database.run('UPDATE events SET starts_at = ?, ends_at = ?, doors_open_at = NULL WHERE id = ?', [
    week,
    week + 7_200_000,
    id,
  ])
  return id
}

test('home names today’s events without a single tap', async () => {
  await phone.go('/pages/home/index')
  await phone.page.locator('.event-shelf__event').first().waitFor()
  const { today } = (await (await fetch(`${product.origin}/api/v1/home`)).json()) as { today: { items: { title: string }[] } }
  await phone.see(today.items[0]?.title ?? 'nothing on today')
})

test('signing up asks the organizer’s questions, says what is missing, and can be undone', async () => {
  const { page } = phone
  const id = await inAWeek('square-guides')
  await phone.go(`/packages/registrations/new?id=${id}`)
  await page.locator('#field-name input').fill('林小满')
  await page.getByRole('checkbox').click()
  const submit = page.getByRole('button', { name: '提交报名，领入场码' })
  await submit.click()
  await phone.see('还有 2 处要改')
  await phone.see('请回答“志愿马甲尺码”')
  await page.getByRole('button', { name: 'XL', exact: true }).click()
  await page.getByRole('button', { name: '塔下' }).click()
  await submit.click()
  await phone.see('报名成功')
  const row = await product.database.get<{ answers: string }>('SELECT answers FROM registrations WHERE event_id = ?', [id])
  expect(JSON.parse(row?.answers ?? '')).toEqual({ size: 'XL', shift: '塔下' })

  await page.getByRole('button', { name: '看入场码' }).click()
  await page.getByRole('button', { name: '取消报名' }).click()
  await page.getByText('取消报名', { exact: true }).last().click()
  await expect
    .poll(
      async () =>
        (await product.database.get<{ status: string }>('SELECT status FROM registrations WHERE event_id = ?', [id]))?.status,
    )
    .toBe('cancelled')
})

test('who signed up for an event that is called off reads so under 我的', async () => {
  const { page } = phone
  const id = await inAWeek('youth-music-festival-1')
  await phone.go(`/packages/registrations/new?id=${id}`)
  await page.locator('#field-name input').fill('周远')
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交报名，领入场码' }).click()
  await phone.see('报名成功')
  await product.services.culture.staffEvents.cancel(id, '大风预警', { id: 's', username: 's', role: 'editor', department: null })
  await phone.go('/pages/mine/index')
  await phone.see(/有 1 条新消息：已取消/)
  await page.getByRole('button', { name: '去看' }).click()
  await page.getByRole('link', { name: /未读，已取消.*大风预警/ }).click()
  await phone.see('已取消：大风预警')
})

test('adding to the calendar downloads a file with the time on the page', async () => {
  const { page } = phone
  const id = await idOf(
    "SELECT id FROM events WHERE category = 'music' AND cancelled_reason IS NULL ORDER BY starts_at DESC LIMIT 1",
  )
  await phone.go(`/packages/events/event?id=${id}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '加入日历' }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const [event] = readCalendar(Buffer.concat(chunks).toString('utf8'))
  const clock = new Date((event?.start ?? 0) + 8 * 3_600_000).toISOString().slice(11, 16)
  await phone.see(new RegExp(`^${clock}–`))
})

test('the month shows on which days there is something, and a day shows what', async () => {
  const { page } = phone
  await phone.go('/pages/events/index')
  await page.getByRole('tab', { name: '日历' }).click()
  const today = page.getByRole('button', { name: /，今天，\d+ 场活动/ })
  await today.waitFor()
  const count = /(\d+) 场活动/.exec((await today.getAttribute('aria-label')) ?? '')?.[1]
  await phone.see(`到底了 · 共 ${count} 场活动`)
  await page.getByRole('button', { name: '下个月' }).click()
  await page.getByRole('button', { name: /\d+月1日/ }).waitFor()
})

test('a page tells search engines what it is about, and the page’s rules allow it', async () => {
  const event = await idOf("SELECT id FROM events WHERE category = 'music' ORDER BY starts_at DESC LIMIT 1")
  await phone.go(`/packages/events/event?id=${event}`)
  await phone.see(/主办/)
  const read = async () =>
    JSON.parse(await phone.page.locator('script[type="application/ld+json"]').innerText()) as Record<string, string>
  const reply = (await (await fetch(`${product.origin}/api/v1/events/${event}`)).json()) as { title: string; startsAt: string }
  expect(await read()).toMatchObject({ '@type': 'Event', name: reply.title, startDate: reply.startsAt })
  const job = await idOf("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")
  await phone.go(`/packages/jobs/job?id=${job}`)
  await phone.see('任职要求')
  await expect.poll(async () => (await read())['@type']).toBe('JobPosting')
})

test('a fair leads to a week with free nights, evenings and walks', async () => {
  const { page } = phone
  const fair = await product.services.careers.fairs.next()
  await phone.go(`/packages/fairs/fair?id=${fair?.id}`)
  await page.getByRole('button', { name: '排日程' }).click()
  for (const words of [/前申请驿站|的期限/, '先对一对条件', '到驿站入住', '退房']) await phone.see(words)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '整份日程加入日历' }).click(),
  ])
  expect(download.suggestedFilename()).toContain('stay-plan')
})
