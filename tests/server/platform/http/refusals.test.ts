import { expect, test } from 'vitest'
import { apiBase } from '../../../../contract/endpoints.ts'
import { problem } from '../../../../contract/platform/problem.ts'
import { startApp } from '../../../support/app.ts'

test('messages to people are Chinese, whatever was wrong', async () => {
  const t = await startApp()
  const reply = await t.send({
    method: 'POST',
    url: `${apiBase}/staff/events`,
    headers: { authorization: `Bearer ${await t.staff('admin')}` },
    payload: {
      category: 'party',
      title: '好',
      startsAt: 'tomorrow',
      endsAt: 5,
      capacity: -3,
      tags: ['很长很长很长很长很长很长很长'],
      extra: 1,
    },
  })
  await t.close()
  const { errors } = problem.parse(reply.json())
  expect(Object.fromEntries(errors.map(error => [error.path, error.message]))).toEqual({
    category: '只能是 fair、music、market、contest、exhibition、talk、volunteer、social、festival、night 之一',
    title: '至少 2 个字',
    startsAt: '时间写成带时区的形式，如 2026-12-05T09:00:00+08:00',
    endsAt: '这一项应为文字',
    venue: '请填写这一项',
    organizer: '请填写这一项',
    capacity: '至少 1',
    'tags.0': '最多 12 个字',
    '': '不认识 extra，请去掉',
  })
})
