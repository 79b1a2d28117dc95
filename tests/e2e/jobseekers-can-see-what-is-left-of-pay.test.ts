import { beforeAll, expect, test } from 'vitest'
import type { StaffPayRules } from '../../contract/careers/pay-rules.ts'
import { barriers } from '../support/barriers.ts'
import { takeDesk } from '../support/desk.ts'
import { browser, changePhone, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

let job: { id: string; title: string }
let dayJob: { id: string; title: string }
beforeAll(async () => {
  const first = async (where: string) => {
    const found = await product.database.get<{ id: string; title: string }>(
      `SELECT id, title FROM jobs WHERE state = 'published' AND ${where} ORDER BY id LIMIT 1`,
    )
    if (!found) throw new Error(`no sample job ${where}`)
    return found
  }
  job = await first("title = '出镜主持'")
  dayJob = await first("employment_type = 'part-time' AND salary_unit = 'day'")
})

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const choose = (group: string, name: string) =>
  phone.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).click()
const jobPage = (id: string) => `/packages/jobs/job?id=${id}`

const known = {
  degree: '本科',
  full_time: true,
  grad_ym: '2025-06',
  age: 24,
  work: '企业',
  work_place: '二七区',
  si_erqi_months: 8,
}
const withFacts = `/packages/benefits/check?facts=${encodeURIComponent(JSON.stringify(known))}&policy=eq-living-2025`

test('from a job a person sees what is left of its pay, step by step, and chooses what the posting leaves open', async () => {
  await phone.go(jobPage(job.id))
  // 5.5–8.5K with 五险一金 at the lowest rate: 15.3 % off, and a little tax on the upper end.
  await phone.see('到手约 4,660–7,130 元/月')
  await button('怎么算').click()
  await phone.see('约 4,660–7,130 元/月')
  await phone.see('5,500 × 8%')
  await phone.see('国务院关于完善企业职工基本养老保险制度的决定（国发〔2005〕38号），2005-12-03')
  await phone.see('下限 未查到，上限 未查到')
  await phone.see('多发 1 个月，5,500 元')
  await phone.page.getByRole('tab', { name: '按 8,500 元' }).click()
  await phone.see('−680 元')
  await choose('公积金', '12%')
  await phone.see('8,500 × 12%')
  await choose('试用期', '3 个月')
  await phone.see('工资按 8,500 × 80%')
  expect(await barriers(phone.page)).toEqual([])
  // What was chosen is still so on the next visit.
  await phone.page.reload()
  await phone.see('5,500 × 12%')
  expect(phone.complaints).toEqual([])
})

test('what one may draw here is added to two years of pay, and what one told never leaves the phone', async () => {
  const sent: string[] = []
  phone.page.on('request', request => {
    const body = request.postData() ?? ''
    sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${body} ${JSON.stringify(request.headers())}`)
  })
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await phone.see('还不知道你能领什么')
  await phone.see('能领的 还没有算进来')
  await phone.go(withFacts)
  await button('看结果').click()
  await phone.see('符合条件')
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await phone.see(/每月 300 元 × \d+ 个月/)
  await phone.see(/能领的 [\d,]+ 元，按最少算/)
  await phone.see(/还不知道：差/)
  await phone.see(/演示文本/)
  await choose('试用期', '2 个月')
  await phone.go(`/packages/benefits/compare?job=${job.id}&other=${dayJob.id}`)
  await phone.see(/两年一共里都含能领的/)
  const telling = () => sent.filter(line => /2025-06|本科|si_erqi|grad_ym|trial|fundPercent|isInsured/.test(line))
  const api = sent.filter(line => line.includes('/api/'))
  expect(api.length).toBeGreaterThan(3)
  expect(api.filter(line => !line.startsWith('GET '))).toEqual([])
  expect(telling()).toEqual([])
  expect(phone.complaints).toEqual([])
  // One that did carry it would be seen.
  await phone.page.evaluate(() => fetch('/api/v1/benefits?grad_ym=2025-06').catch(() => null))
  expect(telling()).toHaveLength(1)
})

test('two jobs stand side by side: one kept, one seen, also at 320 px with the largest text', async () => {
  await changePhone({ viewport: { width: 320, height: 640 } })
  await phone.go('/packages/mine/settings')
  await phone.page.getByText('特大', { exact: true }).click()
  await phone.go(`/packages/benefits/compare?job=${job.id}`)
  await phone.see('还没有可以比的岗位')
  await phone.go(jobPage(dayJob.id))
  await phone.see('到手约')
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await button('和另一个岗位比').click()
  await phone.see('最近看过的')
  expect(await barriers(phone.page)).toEqual([])
  await phone.page.getByRole('link', { name: `和${dayJob.title}比` }).click()
  await phone.see('两年一共')
  await phone.see('不交')
  await phone.see(/按最低的一头，“出镜主持”每月到手多约 [\d,]+ 元/)
  const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
  expect(await barriers(phone.page)).toEqual([])
  await button('换一个岗位比').click()
  await phone.see('和哪一个比')
  expect(phone.complaints).toEqual([])
})

test('a job that was seen is computed without a network; a posting without a sum says what to ask', async () => {
  await phone.go(jobPage(job.id))
  await phone.see('到手约')
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await phone.see('怎么算的')
  await phone.page.evaluate(() => navigator.serviceWorker.ready)
  await phone.context.setOffline(true)
  await phone.go('/pages/mine/index')
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await phone.see('约 4,660–7,130 元/月')
  await phone.context.setOffline(false)

  await product.database.run('UPDATE jobs SET salary_min = NULL, salary_max = NULL, salary_text = ? WHERE id = ?', [
    '面议',
    dayJob.id,
  ])
  await changePhone({})
  await phone.go(jobPage(dayJob.id))
  await phone.see('算不出到手多少')
  await phone.go(`/packages/benefits/take-home?job=${dayJob.id}`)
  await phone.see(/只写了“.+”，没有工资数/)
})

test('an editor enters the bases of the year with their source, and the phone computes with them at once', async () => {
  const desk = await takeDesk(browser, product, 'editor')
  const { page } = desk
  await desk.go('/pay-rules')
  await page.getByLabel('社保基数下限').fill('4000')
  await page.getByLabel('社保基数上限').fill('3000')
  await page.getByLabel('社保基数：出自哪个文件').fill('')
  await page.getByLabel('社保基数：没查到什么、怎么计的（选填，手机上看得到）').fill('演示用的基数，不是真的')
  await page.getByLabel('为什么改').fill('试一试')
  const save = page.getByRole('button', { name: '存下并马上用' })
  await save.click()
  await page.getByText('请写出自哪个文件').waitFor()
  await page.getByLabel('社保基数：出自哪个文件').fill('演示文件')
  await save.click()
  await page.getByText('社保基数的上限小于下限，请核对').first().waitFor()
  await page.getByLabel('社保基数上限').fill('7000')
  await save.click()
  await page.getByText('第 1 版').waitFor()
  expect(await barriers(page)).toEqual([])
  await phone.go(`/packages/benefits/take-home?job=${job.id}`)
  await phone.see('下限 4,000 元，上限 7,000 元')
  await phone.page.getByRole('tab', { name: '按 8,500 元' }).click()
  await phone.see('7,000 × 8%，按基数上限')
  await page.getByRole('button', { name: '以前的样子' }).click()
  await page.getByText('为什么：试一试').waitFor()
  const token = await product.services.staff.texts.find('pay-rules')
  expect(JSON.parse(token.content ?? '{}') as Partial<StaffPayRules>).toMatchObject({ base: { highest: 7000 } })
  await desk.close()
})
