import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '../../server/platform/clock.ts'
import type { Staff } from '../../server/platform/http/call.ts'
import { barriers } from '../support/barriers.ts'
import { patience } from '../support/browser.ts'
import { phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

const editor: Staff = { id: 'desk', username: 'wang', role: 'editor', department: null }
let fairId: string
let booth: { id: string; number: string; employer: string; name: string }
let employer: Page
withProduct()
beforeAll(async () => {
  const { database, services } = product
  fairId = (await services.careers.fairs.next())?.id ?? ''
  await database.run('UPDATE events SET starts_at = ?, ends_at = ? WHERE id = ?', [
    Date.now() - hour,
    Date.now() + 5 * hour,
    fairId,
  ])
  booth = (await database.get<typeof booth>(
    `SELECT b.id, b.number, b.employer_id AS employer, e.name FROM booths b JOIN employers e ON e.id = b.employer_id
     WHERE b.fair_id = ? ORDER BY b.number LIMIT 1`,
    [fairId],
  )) ?? { id: '', number: '', employer: '', name: '' }
  const { path } = await database.transaction(tx =>
    services.careers.links.create(tx, fairId, { employerId: booth.employer, phone: '18600002231' }, editor),
  )
  const context = await browser.newContext({ viewport: phoneScreen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(patience)
  employer = await context.newPage()
  // The camera sees what is held up to it.
  await employer.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 480
      const brush = canvas.getContext('2d')
      const picture = new Image()
      picture.src = sessionStorage.getItem('held-up') ?? ''
      await picture.decode()
      setInterval(() => brush?.drawImage(picture, 20, 20, 440, 440), 50)
      return canvas.captureStream(20)
    }
  })
  await employer.goto(`${product.origin}${path}`)
  await employer.getByLabel('186 开头那个手机号的后四位').fill('2231')
  await employer.getByRole('button', { name: '打开' }).click()
  await employer.getByRole('tab', { name: '排队' }).click()
  await employer.getByRole('button', { name: '开始取号' }).click()
  await employer.getByText('0 人在等').waitFor()
})
afterAll(() => employer.context().close())
withPhone({ reducedMotion: 'reduce' })

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const signIn = async (name: string) => {
  await phone.page.locator('#field-sign-in-name input').filter({ visible: true }).first().fill(name)
  await phone.page.getByRole('button', { name: '登录' }).filter({ visible: true }).first().click()
}
const boothPage = () => phone.go(`/packages/fairs/booth?fair=${fairId}&id=${booth.id}`)
const tapOnLine = (name: string | RegExp) => employer.getByRole('button', { name }).click()

test('a jobseeker takes a number, is called twice, finds it in the inbox, loses the place and takes a new one', async () => {
  await boothPage()
  await phone.see('现在没人排')
  await button('取号').click()
  await signIn('林小满')
  await phone.see('你是 1 号')
  await phone.see('下一个就是你')
  expect(await barriers(phone.page)).toEqual([])
  await phone.go(`/packages/fairs/fair?id=${fairId}`)
  await phone.see(`${booth.name} 1 号`)
  // The map says it in words, whether the booth is chosen, seen from afar or read out.
  const onMap = phone.page.locator('.booth-map__canvas').getByRole('button', { name: `${booth.number}，${booth.name}，` })
  await expect.poll(() => onMap.getAttribute('aria-label')).toMatch(/你 1 号$/)
  await expect.poll(() => onMap.innerText()).toContain('你 1 号')
  await onMap.click()
  await phone.see('你是 1 号 · 下一个就是你')
  await button('缩小，看全图').click()
  await expect.poll(() => onMap.innerText()).toBe('你')
  expect(await barriers(phone.page)).toEqual([])

  await employer.getByRole('tab', { name: '展位' }).click()
  await employer.getByRole('tab', { name: '排队' }).click()
  await tapOnLine('叫下一位：1 号')
  await employer.getByText('叫了 1 次').waitFor()
  expect(await barriers(employer)).toEqual([])
  await phone.go('/packages/mine/inbox')
  await phone.text(`叫到你了：${booth.number} 展位 1 号`).click()
  await phone.see(`叫到你了，请现在到 ${booth.number} 展位`)
  await tapOnLine(/^没来，再叫一次/)
  await tapOnLine(/^没来，过号/)
  await employer.getByText('今天来过 0 人，过号 1 人').waitFor()
  await phone.page.reload()
  await phone.see('1 号过号了：叫了 2 次你没有到')
  await button('取新号').click()
  await phone.see('你是 2 号')
  await button('不排了：2 号').click()
  await button('取号').waitFor()
  await phone.go(`/packages/fairs/fair?id=${fairId}`)
  await phone.page.locator('.booth-map__queue').getByText('没人排').waitFor()
})

test('without a network a number waits on the phone and goes out later, and the booth goes on calling and catches up', async () => {
  await phone.go('/packages/mine/applications')
  await signIn('周正')
  await boothPage()
  await button('取号').waitFor()
  await phone.context.setOffline(true)
  await button('取号').click()
  await phone.see('取号已排队')
  await phone.context.setOffline(false)
  await phone.page.reload()
  await phone.see(/你是 \d+ 号/)
  const number = await product.database.get<{ number: number }>("SELECT number FROM line_numbers WHERE state = 'waiting'")
  const name = `${number?.number} 号`

  await employer.getByRole('tab', { name: '展位' }).click()
  await employer.getByRole('tab', { name: '排队' }).click()
  await employer.getByRole('button', { name: `叫下一位：${name}` }).waitFor()
  await employer.context().setOffline(true)
  await tapOnLine(`叫下一位：${name}`)
  await employer.getByText('1 步记在这台手机上').waitFor()
  await tapOnLine(/^来了/)
  await employer.getByText('2 步记在这台手机上').waitFor()
  await employer.context().setOffline(false)
  await employer.getByText('今天来过 1 人，过号 1 人').waitFor()
  await expect.poll(() => product.database.all("SELECT calls FROM line_numbers WHERE state = 'came'")).toEqual([{ calls: 1 }])
  await employer.getByText('记在这台手机上').waitFor({ state: 'hidden' })
})

test('a card is handed over by a scan under the consent for this fair, gets an answer, goes when it is withdrawn and comes back without another scan', async () => {
  await phone.go(`/packages/fairs/fair?id=${fairId}`)
  await button('出示码').click()
  await signIn('赵四')
  await button('同意，出示码').click()
  await phone.see('请选给看多久')
  await phone.page.getByRole('radio', { name: /给看 30 天/ }).click()
  await button('同意，出示码').click()
  await phone.see(/前有效，扫不出来就报这 6 位/)
  expect(await barriers(phone.page)).toEqual([])

  const picture = await phone.page.locator('.qr-code img').getAttribute('src')
  await employer.evaluate(src => sessionStorage.setItem('held-up', src), picture ?? '')
  await employer.getByRole('tab', { name: /名片/ }).click()
  await tapOnLine('扫一扫')
  await employer.getByRole('heading', { name: '赵四' }).waitFor()
  expect(await barriers(employer)).toEqual([])
  await phone.go('/packages/mine/applications')
  await phone.see('在展位递的名片')
  await phone.see('看过 1 次：')
  expect(await barriers(phone.page)).toEqual([])

  await tapOnLine('再联系')
  await employer.getByText('回复了“再联系”').waitFor()
  await tapOnLine('约面试')
  await employer.getByText('回复了“约面试”').waitFor()
  expect(await barriers(employer)).toEqual([])
  await phone.page.reload()
  await phone.see('约你面试')
  await phone.go('/packages/mine/inbox')
  await phone.see(`${booth.name}约你面试`)

  await phone.go(`/packages/fairs/hand?id=${fairId}`)
  await button('撤回：这一场都不给看了').click()
  await button('同意，出示码').waitFor()
  const again = async () => {
    await employer.reload()
    await employer.getByRole('tab', { name: /名片/ }).click()
  }
  await again()
  await employer.getByRole('button', { name: '扫一扫' }).waitFor()
  expect(await employer.getByText('现场递的名片').count()).toBe(0)
  await phone.go('/packages/mine/applications')
  await phone.page.reload()
  await button(`再给${booth.name}看`).click()
  await phone.page.getByRole('radio', { name: /看 30 天/ }).click()
  await button(`不再给${booth.name}看`).waitFor()
  await again()
  await employer.getByText('现场递的名片').waitFor()
})

test('an application that was shown no longer is shown again without applying anew', async () => {
  const job = await product.database.get<{ id: string }>(
    `SELECT j.id FROM jobs j JOIN fair_jobs f ON f.job_id = j.id WHERE f.fair_id = ? AND j.employer_id = ? AND j.state = 'published'
     ORDER BY j.id LIMIT 1`,
    [fairId, booth.employer],
  )
  await phone.go(`/packages/jobs/apply?id=${job?.id}&fair=${fairId}`)
  await phone.page.locator('#field-name input').fill('钱七')
  await phone.page.getByRole('radio', { name: /给企业看 30 天/ }).click()
  await phone.page.locator('.apply-page__button').first().click()
  await button('不再给企业看').click()
  await phone.see('企业看不到简历卡')
  await button('给企业看').click()
  await phone.page.getByRole('radio', { name: /看 90 天/ }).click()
  await phone.see('企业能看简历卡，到')
  expect((await product.database.all('SELECT id FROM applications')).length).toBe(1)
})

test('the board of the day shows who waits where, and staff call for a booth', async () => {
  await boothPage()
  await button('取号').click()
  await signIn('孙六')
  await phone.see(/你是 \d+ 号/)
  const desk = await takeDesk(browser, product, 'scanner')
  await desk.go(`/fairs/${fairId}/live`)
  await desk.page.getByRole('row', { name: new RegExp(`${booth.number}.*1 人在等`) }).waitFor()
  await desk.page.getByRole('button', { name: `${booth.number} 叫号` }).click()
  await desk.page.getByRole('button', { name: /叫下一位/ }).click()
  await desk.page.getByText('叫了 1 次').waitFor()
  expect(await barriers(desk.page)).toEqual([])
  expect(desk.complaints).toEqual([])
  await desk.close()
  await phone.page.reload()
  await phone.see('叫到你了')
})
