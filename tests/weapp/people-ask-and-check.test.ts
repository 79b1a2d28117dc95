import { expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'

withWeapp()
withPhone()

const ask = async (question: string) => {
  await phone.open('/pages/policies/index')
  await phone.type('.ask-bar__input', question)
  await phone.tap('.ask-bar__send')
  await phone.find('.answer-card')
}

test('a question leads to an answer, its number to the clause in the document', async () => {
  await ask('市里的生活补贴本科每个月给多少')
  await phone.see('500元')
  await phone.tap('.answer-mark', '依据 1')
  await phone.at('packages/policies/policy')
  await phone.see('（回答引用）')
})

test('what is not answered says why and leads to a person, who gets the question with it', async () => {
  await ask('杭州本科生活补贴多少钱')
  await phone.see('可以找谁')
  await phone.tap('.button', '问工作人员')
  await phone.at('packages/tickets/new')
  await phone.type('.text-box', '杭州的不归你们管，那郑州的呢？')
  if ((await phone.all('#field-name')).length > 0) await phone.type('#field-name .field__input', '林小满')
  await phone.tap('.button', '交给工作人员')
  await phone.at('packages/tickets/ticket')
  await phone.see('等待接单')
  const ticket = await weapp.product.database.get<{ id: string; context: string }>(
    "SELECT id, context FROM tickets WHERE question LIKE '杭州的不归%'",
  )
  expect(ticket?.context).toContain('杭州本科生活补贴')

  const { staff } = weapp.product.services
  await staff.members.create('wangmin', 'correct horse battery', 'admin')
  const api = (method: string, path: string, body: object, token?: string) =>
    fetch(`${weapp.product.origin}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    })
  const session = await api('POST', '/staff/session', { username: 'wangmin', password: 'correct horse battery' })
  const { token } = (await session.json()) as { token: string }
  await api('POST', `/staff/tickets/${ticket?.id}/whistle`, { lead: 'talent', supporters: [] }, token)
  const citations = [{ clauseId: 'zz-living-2024#2' }]
  await api('POST', `/staff/tickets/${ticket?.id}/reply`, { text: '郑州本科每月 500 元。', citations }, token)
  await phone.open(`/packages/tickets/ticket?id=${ticket?.id}`)
  await phone.see('郑州本科每月 500 元。')
  await phone.choose('.rating__star', '5 分')
  await phone.tap('.button', '提交评价')
  await phone.see('你评了 5 分')
})

test('three to five questions lead to verdicts, and not knowing is an answer', async () => {
  await phone.open('/packages/benefits/check')
  let asked = 0
  while ((await phone.program.currentPage())?.path === 'packages/benefits/check') {
    asked++
    await phone.see(`第 ${asked} 题`)
    await phone.tap('.button', '不清楚，先跳过')
    await phone.until('the next step', async () => {
      const words = await phone.shown()
      return words.includes(`第 ${asked + 1} 题`) || words.includes('自查不代替审批')
    })
  }
  expect(asked).toBeGreaterThanOrEqual(3)
  expect(asked).toBeLessThanOrEqual(5)
  await phone.see('还没有能确定的')
})

test('what the phone was told is judged with its clauses, and a verdict never says more than the rules', async () => {
  const facts = {
    degree: '本科',
    full_time: true,
    grad_ym: '2025-06',
    age: 24,
    work: '企业',
    work_place: '二七区',
    si_erqi_months: 8,
  }
  await phone.open(`/packages/benefits/check?facts=${encodeURIComponent(JSON.stringify(facts))}&policy=eq-living-2025`)
  await phone.tap('.button', '看结果')
  await phone.at('packages/benefits/verdict')
  await phone.see('每月 300 元')
  await phone.see('不代替审批')
})
