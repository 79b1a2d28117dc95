import { beforeAll, expect, test } from 'vitest'
import type { ServiceBoard } from '../../contract/policies/service-board.ts'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
beforeAll(async () => {
  await product.services.staff.members.create('wangmin', 'correct horse battery', 'agent', '区人才办')
})
withPhone()

const api = async <T>(method: string, path: string, body?: object, token?: string): Promise<T> => {
  const reply = await fetch(`${product.origin}/api/v1${path}`, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!reply.ok) throw new Error(`${path} ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}
const board = () => api<ServiceBoard>('GET', '/service-board')
const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const choose = (name: string) => phone.page.getByRole('radio', { name, exact: true }).filter({ visible: true }).first().click()

const known = {
  degree: '本科',
  full_time: true,
  grad_ym: '2025-06',
  age: 24,
  work: '企业',
  work_place: '二七区',
  si_erqi_months: 4,
}
const withFacts = (facts: object, more = '') =>
  `/packages/benefits/check?facts=${encodeURIComponent(JSON.stringify(facts))}${more}`

test('from the policies tab three questions lead to verdicts, and not knowing is an answer', async () => {
  await phone.go('/pages/policies/index')
  await button('资格自查').click()
  await phone.see('第 1 题，最多 3 题')
  let asked = 0
  // By the address: while the next page slides in, neither text may stand for a moment.
  while (!phone.page.url().includes('/packages/benefits/results')) {
    expect(++asked).toBeLessThanOrEqual(3)
    await phone.see(new RegExp(`第 ${asked} 题|项对得上|还没有能确定的`))
    await button('不清楚，先跳过').click()
    await phone.see(new RegExp(`第 ${asked + 1} 题|自查不代替审批`))
  }
  expect(asked).toBeGreaterThanOrEqual(3)
  await phone.see('还没有能确定的')
  expect(await phone.page.getByText('符合条件', { exact: true }).filter({ visible: true }).count()).toBe(0)
  expect(phone.complaints).toEqual([])
})

test('a question back keeps its answer, and answers survive a restart on the device only', async () => {
  const sent: string[] = []
  phone.page.on('request', request => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await phone.go('/packages/benefits/check')
  await choose('企业')
  await phone.see('第 2 题')
  await button('上一题').click()
  await phone.see('第 1 题')
  await expect.poll(() => phone.page.getByRole('radio', { name: '企业', exact: true }).getAttribute('aria-checked')).toBe('true')
  await phone.page.reload()
  await phone.see('第 1 题')
  expect(await phone.page.getByRole('radio', { name: '企业', exact: true }).filter({ visible: true }).count()).toBe(0)
  expect(sent.filter(line => !line.startsWith('GET '))).toEqual([])
})

test('self-check, verdict, ticket, reply, rating: and the board moves', async () => {
  const before = await board()
  await phone.go(withFacts(known, '&policy=eq-living-2025'))
  await button('看结果').click()
  await phone.see('暂不符合')
  await phone.see('还差 2 个月：满了就符合“在二七区连续缴纳社保满6个月”')
  await phone.see('要求 在二七区连续缴纳社保满6个月 · 你填 4 个月')
  await button('第 3 条').click()
  await phone.see('与二七区用人单位签订1年以上劳动合同')
  await button('关闭').click()

  await button('修改二七区社保').click()
  await phone.page.locator('#field-si_erqi_months input').fill('8')
  await button('下一题').click()
  await phone.see('符合条件')
  await phone.see('可以领：每月 300 元，最多 24 个月')
  await phone.see('不代替审批')

  await button('问人工').click()
  await phone.page.locator('#field-question textarea').fill('满六个月从哪一个月算起？')
  await button('交给工作人员').click()
  await phone.see('请写怎么称呼你')
  await phone.page.locator('#field-name input').fill('林小满')
  await button('交给工作人员').click()
  await phone.see('等待接单')
  await phone.see(/最晚 .* 前答复/)

  const { token } = await api<{ token: string }>('POST', '/staff/session', {
    username: 'wangmin',
    password: 'correct horse battery',
  })
  const { items } = await api<{ items: { id: string; question: string }[] }>('GET', '/staff/tickets', undefined, token)
  const id = items.find(item => item.question === '满六个月从哪一个月算起？')?.id ?? ''
  await api('POST', `/staff/tickets/${id}/whistle`, { lead: 'talent', supporters: ['dehua'] }, token)
  const clauseId = 'youth-station#4'
  await api('POST', `/staff/tickets/${id}/reply`, { text: '从首次缴费的当月算起。', citations: [{ clauseId }] }, token)

  await phone.page.reload()
  await phone.see('已答复')
  await phone.see('区人才办牵头，德化街街道配合，承办人 wangmin')
  await phone.see('从首次缴费的当月算起。')
  await phone.see('免费住宿合计7天。')
  await choose('5 分，很满意')
  await button('提交评价').click()
  await phone.see('你评了 5 分，很满意')
  expect(phone.complaints).toEqual([])

  const draft = await api<{ id: string }>(
    'POST',
    `/staff/tickets/${id}/frequent-answers`,
    { question: '社保满六个月怎么算？', answer: '从首次缴费的当月算起。' },
    token,
  )
  await product.services.staff.members.create('lijing', 'correct horse battery', 'editor')
  const reviewer = await api<{ token: string }>('POST', '/staff/session', {
    username: 'lijing',
    password: 'correct horse battery',
  })
  await api('PUT', `/staff/frequent-answers/${draft.id}/publication`, { published: true }, reviewer.token)
  await phone.go('/packages/tickets/new')
  await button('社保满六个月怎么算？').click()
  await phone.see('免费住宿合计7天。')

  await phone.go('/pages/mine/index')
  await phone.page.getByRole('link', { name: '我的咨询' }).click()
  await phone.see('满六个月从哪一个月算起？')
  const after = await board()
  expect(after.totals.tickets).toBe(before.totals.tickets + 1)
  expect(after.whistles[0]?.count).toBe((before.whistles[0]?.count ?? 0) + 1)
  await phone.go('/packages/tickets/board')
  await phone.see('街道吹哨，部门报到')
  const counter = phone.page.locator('.board-page__figure').first()
  await expect.poll(() => counter.innerText()).toContain(String(after.whistles[0]?.count))
})

test('without a network the self-check goes on, and a question to a person is kept', async () => {
  const { page, context } = phone
  await phone.go('/packages/benefits/check')
  await phone.see('第 1 题')
  await phone.go('/packages/tickets/new')
  await page.locator('#field-question textarea').waitFor()
  await phone.go('/packages/benefits/results')
  await phone.see('自查不代替审批')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await phone.go('/packages/benefits/check')
  await choose('企业')
  await phone.see('第 2 题')
  await phone.go('/packages/tickets/new')
  await page.locator('#field-question textarea').fill('断网时写的')
  await page.locator('#field-name input').fill('林小满')
  await button('交给工作人员').click()
  await phone.see(/没有连上网络.*写好的内容都在/)
  await page.reload()
  await expect.poll(() => page.locator('#field-question textarea').inputValue()).toBe('断网时写的')
})
