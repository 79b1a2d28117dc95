import { afterEach, expect, test } from 'vitest'
import { phone, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
// On 二七广场, with the leave to say so.
withPhone({ geolocation: { latitude: 34.7545, longitude: 113.659 }, permissions: ['geolocation'] })
afterEach(() => expect(phone.complaints).toEqual([]))

const rows = () => phone.page.locator('.service-row__name').filter({ visible: true }).allInnerTexts()
const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()

test('who asks the one box for a toilet sees the nearest, from where they choose to start, and the way there', async () => {
  const { page, context } = phone
  await context.route('https://uri.amap.com/**', route => route.fulfill({ body: 'map' }))
  await phone.go(`/packages/search/search?q=${encodeURIComponent('最近的厕所在哪')}`)
  await phone.see(/看全部 \d 处/)
  await button('从哪里走').click()
  await page.getByRole('radio', { name: '德化步行街', exact: true }).filter({ visible: true }).click()
  await phone.see('最近的厕所')
  expect((await rows())[0]).toBe('德化步行街的公共厕所')
  await phone.see('步行约 1 分钟')
  const [map] = await Promise.all([context.waitForEvent('page'), button('怎么去德化步行街的公共厕所').click()])
  expect(map.url()).toContain('position=113.6656,34.7514')
})

test('the box for policies answers where one can print, and does not pretend to know the position', async () => {
  await phone.go(`/packages/policies/answer?q=${encodeURIComponent('哪里能打印')}`)
  await phone.see('易企办服务专厅的自助打印')
  await phone.see('位置待补')
  expect(await phone.page.getByText('查我能不能领').filter({ visible: true }).count()).toBe(0)
})

test('by their own position people see what is near, nothing of it is sent, and it stands without a network', async () => {
  const { page, context } = phone
  const sent: string[] = []
  page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await phone.go('/packages/places/where?kind=toilet')
  await button('离我近').click()
  await page.getByText('可以', { exact: true }).last().click()
  await phone.see('按离我的位置的步行时间排')
  expect((await rows()).length).toBe(3)
  expect(sent.filter(line => line.includes('34.75') || line.includes('113.6'))).toEqual([])

  await context.setOffline(true)
  await page.getByRole('button', { name: '饮水', exact: true }).filter({ visible: true }).click()
  await phone.see('共享空间的饮水机')
  await page.getByRole('button', { name: '饮水', exact: true }).filter({ visible: true }).click()
  await page.locator('.search-box__input input').filter({ visible: true }).fill('母婴室在哪')
  await phone.see('亚细亚卓悦城的母婴室')
  expect(await rows()).toEqual(['亚细亚卓悦城的母婴室'])
  // Open ones only: nobody wrote down its hours.
  await button('现在开着的').click()
  await phone.see('没有找到这样的')
  await button('看全部').click()
  await phone.see('德化步行街的充电宝')
  phone.complaints.length = 0
})
