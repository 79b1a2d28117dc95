import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../server/platform/http/call.ts'
import { canary } from '../support/canary.ts'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { saturdayMorning } from './phone.ts'

const desk: Staff = { id: 'desk', username: 'wang', role: 'editor', department: '德化街街道' }
let job = ''
withWeapp()
beforeAll(async () => {
  const row = await weapp.product.database.get<{ id: string }>(
    `SELECT j.id FROM jobs j JOIN fair_jobs f ON f.job_id = j.id JOIN events v ON v.id = f.fair_id
     WHERE j.state = 'published' AND j.visible_until > ? AND v.starts_at > ? ORDER BY j.id LIMIT 1`,
    [saturdayMorning, saturdayMorning],
  )
  job = row?.id ?? ''
})
withPhone(() => ({ url: '/packages/mine/settings' }))

const applicationOf = async (name: string) =>
  (
    await weapp.product.database.get<{ id: string }>(
      "SELECT a.id FROM applications a JOIN users u ON u.id = a.user_id WHERE u.name = ? AND a.status = 'sent'",
      [name],
    )
  )?.id ?? ''
const openCard = (id: string) => weapp.product.services.careers.staffApplications.open(id, desk)

async function apply(name: string, share: string): Promise<void> {
  await phone.open(`/packages/jobs/job?id=${job}`)
  await phone.tap('.foot-action', '投递')
  await phone.at('packages/jobs/apply')
  await phone.type('#field-name .field__input', name)
  await phone.choose('.choice-list__option', share)
}

async function sendApplication(): Promise<void> {
  await phone.tap('.apply-page__button', '投递')
  await phone.at('packages/mine/applications')
}

test('one applies at a booth with the card, a consent of its own and a phone, sees who looked, and revokes at once', async () => {
  await apply('林小程', '给企业看 30 天')
  await phone.choose('.choice-list__option', '展位')
  await phone.tap('.phone-button')
  await phone.see('用保存的 139****5678')
  await sendApplication()
  await phone.see('还没有人看过简历卡')
  await phone.see('的展位')
  const id = await applicationOf('林小程')
  expect(await openCard(id)).toMatchObject({ name: '林小程', phone: canary.phone })
  await phone.open('/packages/mine/applications')
  await phone.see('看过 1 次：')
  await phone.see('德化街街道 wang（代')
  await phone.tap('.button', '不再给企业看')
  await phone.see('企业看不到简历卡')
  await expect(openCard(id)).rejects.toThrow('本人没有同意')
  await phone.tap('.button', '撤回投递')
  await phone.see('已撤回，简历卡已删除')
})

test('without a consent no number is asked and none is sent', async () => {
  await apply('不给看', '先不给看')
  expect(await phone.all('#field-phone')).toHaveLength(0)
  await sendApplication()
  await phone.see('企业看不到简历卡')
  await expect(openCard(await applicationOf('不给看'))).rejects.toThrow('本人没有同意')
})

test('the filled card says on a job what fits and what is missing, and the job stays open to apply', async () => {
  await weapp.product.database.run("UPDATE jobs SET degree = 'master' WHERE id = ?", [job])
  await phone.open(`/packages/jobs/job?id=${job}`)
  await phone.tap('.kept-notice__retry', '去填')
  await phone.at('packages/mine/card')
  await phone.tap('.button', '微信登录')
  await phone.choose('.choice-list__option', '本科')
  await phone.type('#field-graduationMonth .field__input', '2027-06')
  await phone.tap('.button', '保存')
  await phone.see('已保存')
  await phone.open(`/packages/jobs/job?id=${job}`)
  await phone.see('要硕士及以上，你是本科')
  await phone.find('.card-fit__row.is-missing', '还差')
  await phone.find('.foot-action', '投递')
})

test('a search is saved from the list, counts what is new, rests, and goes', async () => {
  await phone.openTab('/pages/jobs/index')
  await phone.tap('.chip', '应届可投')
  await phone.tap('.save-search')
  await phone.at('packages/mine/searches')
  await phone.see('上次点开之后还没有新的')
  await weapp.product.database.run('UPDATE saved_searches SET seen_at = 0')
  await phone.open('/packages/mine/searches')
  await phone.see(/\d+ 个新岗位/)
  await phone.tap('.button', '看岗位')
  await phone.at('pages/jobs/index')
  await phone.find('.chip.is-on', '应届可投')
  await phone.open('/packages/mine/searches')
  await phone.see('上次点开之后还没有新的')
  await phone.tap('.button', '暂停提醒')
  await phone.see('暂停期间不提醒')
  await phone.tap('.button', '恢复提醒')
  await phone.tap('.button', '不订了')
  await phone.see('还没有订岗位搜索')
})

test('a complaint gets a number and a time by which it is answered, and the answer comes to the inbox', async () => {
  await phone.openTab('/pages/mine/index')
  await phone.find('.link-list__link')
  await phone.program.pageScrollTo(10_000)
  await phone.tap('.link-list__link', '投诉建议')
  await phone.at('packages/tickets/feedback')
  await phone.type('.text-box', '岗位要我先交押金')
  await phone.tap('.new-ticket__submit')
  await phone.at('packages/tickets/ticket')
  await phone.see(/编号 \w{8}/)
  await phone.see('前答复')
  const { database, services } = weapp.product
  const ticket = await database.get<{ id: string; kind: string }>(
    "SELECT id, kind FROM tickets WHERE question = '岗位要我先交押金'",
  )
  expect(ticket?.kind).toBe('complaint')
  const agent: Staff = { id: 'agent', username: 'zhao', role: 'admin', department: '区人才办' }
  await database.transaction(tx =>
    services.policies.staffTickets.reply(tx, ticket?.id ?? '', agent, null, '已下架，请不要交钱。', []),
  )
  await phone.open('/packages/mine/inbox')
  await phone.tap('.message', '你的投诉有了答复')
  await phone.see('已下架，请不要交钱。')
})

test('logging out everywhere ends every session and leaves nothing of the person on the phone', async () => {
  await apply('到处退', '先不给看')
  await sendApplication()
  await phone.open('/packages/mine/devices')
  await phone.see('这台设备')
  const user = await weapp.product.database.get<{ id: string }>("SELECT id FROM users WHERE name = '到处退'")
  const sessions = () => weapp.product.database.all('SELECT 1 AS one FROM sessions WHERE user_id = ?', [user?.id ?? ''])
  expect(await sessions()).toHaveLength(1)
  expect(await kept()).toContain('到处退')
  await phone.tap('.button', '在所有设备上退出')
  await phone.answer(true)
  await phone.at('pages/home/index')
  expect(await sessions()).toHaveLength(0)
  expect(await kept()).not.toMatch(/到处退|copy:applications|"token/)
  await phone.open('/packages/mine/applications')
  await phone.see('先登录')
})

test('one exports everything and deletes the account; neither server nor phone knows the name any more', async () => {
  await apply('周走人', '给企业看 90 天')
  await sendApplication()
  await phone.open('/packages/mine/privacy')
  await phone.tap('.button', '导出')
  await phone.see('姓名：周走人')
  await phone.tap('.button', '注销账号')
  await phone.answer(true)
  await phone.at('pages/home/index')
  expect(await weapp.product.database.all("SELECT 1 AS one FROM users WHERE name = '周走人'")).toEqual([])
  expect(await kept()).not.toContain('周走人')
  await phone.openTab('/pages/mine/index')
  await phone.see('不用登录也能逛')
})

/** Everything that the program keeps on the phone. */
async function kept(): Promise<string> {
  const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as unknown as { keys: string[] }
  const values = await Promise.all(keys.map(key => phone.program.callWxMethod('getStorageSync', key)))
  return keys.map((key, i) => `${JSON.stringify(key)}: ${values[i]}`).join('\n')
}
