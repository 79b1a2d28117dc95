import { beforeAll, expect, test } from 'vitest'
import { dayLength, hour, startOfDay } from '../../server/platform/clock.ts'
import { insertRow } from '../../server/platform/db/database.ts'
import { newId } from '../../server/platform/ids.ts'
import { barriers } from '../support/barriers.ts'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

let fairId = ''
withProduct()
beforeAll(async () => {
  fairId = (await product.services.careers.fairs.next())?.id ?? ''
})
withPhone()

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const checkbox = () => phone.page.getByRole('checkbox', { name: '会后可以问我谈得怎么样' })

/** The fair was yesterday, and whoever signed up was there. */
async function letItBeOver() {
  const { database } = product
  const midnight = startOfDay(Date.now())
  await database.run('UPDATE events SET starts_at = ?, ends_at = ? WHERE id = ?', [
    midnight - 15 * hour,
    midnight - 10 * hour,
    fairId,
  ])
  const rows = await database.all<{ id: string; user_id: string }>(
    "SELECT id, user_id FROM registrations WHERE event_id = ? AND status = 'confirmed'",
    [fairId],
  )
  for (const row of rows)
    await insertRow(database, 'check_ins', {
      registration_id: row.id,
      event_id: fairId,
      scanned_at: Date.now() - dayLength,
      device_id: 'north-1',
      staff_id: 'desk',
      received_at: Date.now() - dayLength,
    })
  return rows
}

test('one agrees at sign-up, is asked the day after, answers in two taps from the inbox and takes it back', async () => {
  const { page } = phone
  await phone.go(`/packages/registrations/new?id=${fairId}`)
  await page.locator('#field-name input').filter({ visible: true }).fill('林小满')
  await page.getByRole('checkbox').filter({ visible: true }).first().click()
  await button('提交报名，领入场码').click()
  await phone.see('报名成功')
  await expect.poll(() => checkbox().getAttribute('aria-checked')).toBe('false')
  await checkbox().click()
  await page.locator('[role=checkbox][aria-checked=true]').waitFor()
  const [row] = await letItBeOver()
  const id = newId()
  const asked = { id, user_id: row?.user_id ?? '', fair_id: fairId, round: 'after', asked_at: Date.now() } as const
  await insertRow(product.database, 'fair_follow_ups', asked)
  await insertRow(product.database, 'inbox_items', {
    id: newId(),
    user_id: row?.user_id ?? '',
    title: '后来怎样',
    text: '点开选一个就行',
    link: `/packages/fairs/after?id=${id}`,
    created_at: Date.now(),
  })
  await phone.go('/packages/mine/inbox')
  await page.getByText('点开选一个就行').filter({ visible: true }).click()
  await button('有了入职意向').click()
  await phone.see(/记下了：有了入职意向/)
  expect(await barriers(page)).toEqual([])
  expect(await product.database.get('SELECT answer FROM fair_follow_ups WHERE id = ?', [id])).toEqual({ answer: 'offer' })
  await button('不想再被问，删掉我的回答').click()
  await phone.see('你已撤回同意，回答已经删掉，不会再问')
  expect(await product.database.get('SELECT answer FROM fair_follow_ups WHERE id = ?', [id])).toEqual({ answer: null })
})

test('anybody reads on the page of open data what each set is, sees its columns and takes it away', async () => {
  const { page } = phone
  await phone.go('/packages/mine/about')
  await button('看开放数据').click()
  await phone.see('在招岗位')
  await phone.see(/许可：运营单位还没有写明/)
  await button('在招岗位的列').click()
  await phone.see(/用人单位 employer/)
  expect(await barriers(page)).toEqual([])
  const [file] = await Promise.all([page.context().waitForEvent('page'), button('下载：在招岗位 CSV').click()]).catch(() => [])
  expect(file).toBeDefined()
})
