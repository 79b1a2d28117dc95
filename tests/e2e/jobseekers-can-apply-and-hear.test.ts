import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../server/platform/http/call.ts'
import { barriers } from '../support/barriers.ts'
import { canary } from '../support/canary.ts'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

let booth: { id: string; fair: string }
const desk: Staff = { id: 'desk', username: 'wang', role: 'editor', department: '德化街街道' }
withProduct()
beforeAll(async () => {
  booth = (await product.database.get<typeof booth>(
    `SELECT j.id, f.fair_id AS fair FROM jobs j JOIN fair_jobs f ON f.job_id = j.id JOIN events v ON v.id = f.fair_id
     WHERE j.state = 'published' AND j.visible_until > ? AND v.starts_at > ? ORDER BY j.id LIMIT 1`,
    [Date.now(), Date.now()],
  )) ?? { id: '', fair: '' }
})
withPhone({ reducedMotion: 'reduce' })

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const radio = (name: string | RegExp) => phone.page.getByRole('radio', { name }).filter({ visible: true }).first()
const signIn = async (name: string) => {
  await phone.page.locator('#field-sign-in-name input').fill(name)
  await button('登录').click()
}

test('from a fair’s booth one applies there, and the typed phone goes to that employer alone', async () => {
  const { page } = phone
  await phone.go(`/packages/jobs/job?id=${booth.id}&fair=${booth.fair}`)
  await button('投递').click()
  await page.locator('#field-name input').fill('顾展位')
  await expect.poll(() => radio(/展位/).getAttribute('aria-checked')).toBe('true')
  expect(await page.locator('#field-phone').count()).toBe(0)
  await radio(/给企业看 30 天，到 \d+月\d+日/).click()
  await page.locator('#field-phone input').fill(canary.phone)
  await page.locator('.apply-page__button').first().click()
  await phone.see(/的展位/)
  const row = await product.database.get<{ id: string; fair_id: string }>(
    "SELECT a.id, a.fair_id FROM applications a JOIN users u ON u.id = a.user_id WHERE u.name = '顾展位'",
  )
  expect(row?.fair_id).toBe(booth.fair)
  expect(await product.services.careers.staffApplications.open(row?.id ?? '', desk)).toMatchObject({ phone: canary.phone })
})

test('without the consent no phone goes out, though one was typed before the mind changed', async () => {
  const { page } = phone
  await phone.go(`/packages/jobs/apply?id=${booth.id}`)
  await page.locator('#field-name input').fill('改主意')
  await radio(/给企业看 90 天/).click()
  await page.locator('#field-phone input').fill(canary.phone)
  await radio('先不给看，只记下投递').click()
  const sent = page.waitForRequest(request => request.method() === 'POST' && request.url().includes('/applications'))
  await page.locator('.apply-page__button').first().click()
  expect((await sent).postDataJSON()).toEqual({ withPhone: false })
  await phone.see('企业看不到简历卡')
})

test('a search is ordered where a name is asked first, opens the list with its filters, and rests', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await button('应届可投').click()
  await button('有新的就告诉我，订阅').click()
  await signIn('常搜索')
  await button('订下').click()
  await phone.see('上次点开之后还没有新的')
  await product.database.run('UPDATE saved_searches SET seen_at = 0')
  await page.reload()
  await phone.see(/\d+ 个新岗位/)
  expect(await barriers(page)).toEqual([])
  await button('看岗位：应届可投').click()
  await page.waitForURL(/pages\/jobs/)
  await expect.poll(() => page.locator('.chip.is-on').filter({ visible: true }).allInnerTexts()).toEqual(['应届可投'])
  await phone.go('/packages/mine/searches')
  await page.reload()
  await button('暂停提醒：应届可投').click()
  await phone.see('暂停期间不提醒')
})

test('the card beside a job: what fits, what is missing, what to look at oneself; the job stays', async () => {
  await product.database.run(
    "UPDATE jobs SET degree = 'master', experience = '1-3', requirements = '市场营销等专业' WHERE id = ?",
    [booth.id],
  )
  const { page } = phone
  await phone.go(`/packages/jobs/job?id=${booth.id}`)
  await button('去填').click()
  await signIn('比一比')
  await radio('本科').click()
  await page.locator('#field-major input').fill('市场营销')
  await button('保存').click()
  await phone.see('已保存')
  await phone.go(`/packages/jobs/job?id=${booth.id}`)
  await page.reload()
  await phone.see('和我的简历卡比')
  const rows = await page.locator('.card-fit__row').allInnerTexts()
  expect(rows.map(row => row.split(/\s/)[0])).toEqual(['还差', '自己核对', '对得上'])
  await phone.see('差一点也可以投')
  await button('投递').waitFor()
  expect(await barriers(page)).toEqual([])
})

test('a complaint gets its number and its time at once, and the answer is told in the inbox', async () => {
  const { page } = phone
  await phone.go('/packages/tickets/feedback')
  await button('提交').click()
  await phone.see('请先写下来')
  await radio(/建议/).click()
  await page.locator('#field-question textarea').fill('招聘会门口加一块指路牌')
  await page.locator('#field-name input').fill('秦建议')
  await button('提交').click()
  await phone.see(/编号 \w{8}/)
  await phone.see(/最晚 .* 前答复/)
  const ticket = await product.database.get<{ id: string; kind: string }>(
    "SELECT id, kind FROM tickets WHERE question = '招聘会门口加一块指路牌'",
  )
  expect(ticket?.kind).toBe('suggestion')
  const { database, services } = product
  const agent: Staff = { ...desk, role: 'admin' }
  await database.transaction(tx => services.policies.staffTickets.reply(tx, ticket?.id ?? '', agent, null, '下一场就加上。', []))
  await phone.go('/packages/mine/inbox')
  await phone.text('你的建议有了答复').click()
  await phone.see('下一场就加上。')
})
