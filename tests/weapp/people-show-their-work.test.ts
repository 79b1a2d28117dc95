import { beforeAll, expect, test } from 'vitest'
import { photo } from '../support/showcase.ts'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { agree, confirm, engineOf, linkFor, type Showcase, startReviewing, write } from './showcase.ts'

let showcase: Showcase
withWeapp()
beforeAll(async () => {
  showcase = await startReviewing(weapp)
})
withPhone()

const canary = '砖纹丝巾金丝雀'

/** Everything that the program keeps on the phone. */
async function kept(): Promise<string> {
  const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as { keys: string[] }
  return JSON.stringify(await Promise.all(keys.map(key => phone.program.callWxMethod('getStorageSync', key))))
}

test('a work goes from a bad network to the showcase and away again in two taps', async ({ skip }) => {
  if (!phone.engine) skip('needs photos on the phone')
  await engineOf(phone).givePhotos([await photo(800, 600), await photo(900, 700, 2)])
  await write(phone, canary)
  await phone.refuse('uploadFile', 'socket hang up')
  await phone.tap('.picture-rows__add')
  await phone.until('both faults', async () => (await phone.all('.picture-rows__row', '重新上传')).length === 2)
  await phone.program.restoreWxMethod('uploadFile')
  await phone.tap('.picture-rows__row .button', '重新上传')
  await phone.until('the first picture', async () => (await phone.all('.picture-rows__input')).length === 1)
  await phone.tap('.picture-rows__row .button', '重新上传')
  await phone.until('both pictures', async () => (await phone.all('.picture-rows__input')).length === 2)
  expect(await weapp.product.database.get('SELECT count(*) AS count FROM showcase_pictures')).toEqual({ count: 2 })

  await phone.restart('/packages/showcase/new')
  expect(await (await phone.find('#field-title .field__input')).value()).toBe(canary)
  await agree(phone)
  await phone.goOffline()
  await phone.tap('.button', '提交审核')
  await phone.see('内容都存在手机里')
  await phone.goOnline()
  await phone.tap('.button', '提交审核')
  await phone.see('审核中')

  await showcase.decide(canary, 'reject', '请写清楚用了什么料')
  await phone.open('/packages/showcase/mine')
  await phone.see('请写清楚用了什么料。改好可以再提交')
  await phone.tap('.button', '修改')
  await phone.type('#field-quote .field__input', '老墙也可以戴在身上')
  await phone.tap('.button', '下一步：看看效果')
  await phone.tap('.button', '提交审核')
  await phone.see('审核中')
  const id = await showcase.decide(canary, 'publish', '很好')

  await phone.open('/packages/showcase/list')
  await phone.tap('.item-card', `作品：${canary}，孟夏`)
  await phone.at('packages/showcase/item')
  await phone.see('老墙也可以戴在身上')
  await phone.tap('.foot-action', '喜欢')
  await phone.find('.foot-action', '已喜欢')
  await phone.tap('.story__picture')
  await phone.until('the large picture', async () => (await engineOf(phone).state()).previewed.includes('/media/'))

  await phone.open('/packages/showcase/mine')
  await phone.tap('.button', '撤下')
  await phone.until('the question', () => confirm(phone))
  await phone.see('内容已删除')
  expect(weapp.product.media.files()).toEqual([])
  await phone.open(`/packages/showcase/item?id=${id}`)
  await phone.see('没有找到这个风采')
  await phone.open('/packages/showcase/list')
  await phone.see('最新')
  expect(await phone.shown()).not.toContain(canary)
  expect(await kept()).not.toContain(canary)
})

test('progress is told while a picture is on its way', async ({ skip }) => {
  if (!phone.engine) skip('needs photos on the phone')
  await engineOf(phone).givePhotos([await photo(800, 600)])
  await write(phone, '慢慢传')
  await phone.program.mockWxMethod('uploadFile', function (this: { origin: (o: object) => void }, options: object) {
    return new Promise(() => this.origin(options))
  } as never)
  await phone.tap('.picture-rows__add')
  await phone.see('正在上传 50%')
})

test('what three people report is hidden until somebody has looked', async () => {
  const title = '会被举报的作品'
  const id = await showcase.published(phone, title)
  for (let reporter = 0; reporter < 3; reporter++) {
    const other = reporter === 0 ? phone : await weapp.takePhone()
    await other.open(`/packages/showcase/item?id=${id}`)
    await other.tap('.report-link', '举报')
    await other.tap('.choice-list__option', '内容不真实')
    await other.until('the report', async () => {
      const row = await weapp.product.database.get<{ count: number }>(
        'SELECT count(*) AS count FROM showcase_reports WHERE item_id = ?',
        [id],
      )
      return row?.count === reporter + 1
    })
    if (other !== phone) await other.close()
  }
  await phone.open(`/packages/showcase/item?id=${id}`)
  await phone.see('没有找到这个风采')
})

test('whoever is portrayed gets the link through the capsule, agrees, and only then it can be published', async () => {
  const title = '卖胡辣汤的周可'
  await write(phone, title)
  await phone.tap('.choice__option', '别人')
  await agree(phone)
  await phone.tap('.button', '提交审核')
  await phone.see('还要等对方通过链接同意')
  const path = await linkFor(phone)
  expect(path).toMatch(/^\/packages\/showcase\/agree\?token=[\w-]{43}$/)

  const other = await weapp.takePhone()
  await other.open(path)
  await other.see('做成了卖胡辣汤的周可。')
  await other.type('#field-birthDate .field__input', '19990909')
  await other.tap('.button', '同意公开')
  await other.see('谢谢，已记下你的同意')
  await other.close()
  const id = await showcase.decide(title, 'publish', '很好')
  await phone.open(`/packages/showcase/item?id=${id}`)
  await phone.see('做成了卖胡辣汤的周可。')
})

test('somebody is proposed, agrees to be named, and stands on the page of the awards with the reason', async () => {
  await phone.open('/packages/awards/awards')
  await phone.tap('.button', '推荐一位')
  await phone.tap('.button', '交给评委')
  await phone.see('请写推荐谁')
  await phone.tap('.choice__option', '服务之星')
  await phone.type('#field-nominee .field__input', '早点铺的老张')
  await phone.type('#field-reason .text-box', '每天最早开门，帮老人挂号')
  await phone.tap('.button', '交给评委')
  await phone.at('packages/awards/awards')
  await phone.see('等评委评')
  const path = await linkFor(phone)

  const other = await weapp.takePhone()
  await other.open(path)
  await other.see('有人推荐了你')
  await other.type('#field-birthDate .field__input', '19790909')
  await other.tap('.button', '同意公开')
  await other.see('谢谢，已记下你的同意')
  await other.close()
  const { items } = await showcase.asStaff<{ items: { id: string; nominee: string }[] }>('GET', '/staff/showcase-nominations')
  const id = items.find(item => item.nominee === '早点铺的老张')?.id
  const choice = { chosen: true, committee: ['王主任', '李书记'], reason: '街坊都夸' }
  await showcase.asStaff('PUT', `/staff/showcase-nominations/${id}/choice`, choice)
  await phone.open('/packages/awards/awards')
  await phone.see('评上了')
  await phone.see('2 位评委')
  await phone.see('评委：街坊都夸')
})
