import { beforeEach, expect, test } from 'vitest'
import { phone, withPhone, withWeapp } from './on-a-phone.ts'

withWeapp()
withPhone()
beforeEach(async () => {
  await phone.open('/pages/jobs/index')
  await phone.find('.job-card')
})

const total = async () => Number(await phone.text('.job-list__total'))
const totalIs = (count: number) => phone.until(`${count} jobs`, async () => (await total()) === count)

test('a filter leaves as many jobs as it says, and comes off with one tap', async () => {
  const all = await total()
  await phone.tap('.chip', '学历')
  const option = await phone.find('.choice-list__option', '本科')
  const promised = Number((await option.text()).replace(/\D/g, ''))
  expect(promised).toBeLessThan(all)
  await option.tap()
  await totalIs(promised)
  await phone.tap('.chip', '本科')
  await totalIs(all)
})

test('a search counts what it found; where nothing fits, it says which condition to drop', async () => {
  const all = await total()
  await phone.tap('.chip', '学历')
  await phone.tap('.choice-list__option', '硕士')
  await phone.until('fewer jobs', async () => (await total()) < all)
  await phone.type('.search-box__input', '咖啡师')
  await (await phone.find('.search-box__input')).trigger('confirm', { value: '咖啡师' })
  await phone.see('没有符合全部条件的岗位')
  await phone.tap('.button', /去掉/)
  await phone.find('.job-card')
})

test('at first there are the jobs that fill the screen, then those of the page, then the next page', async () => {
  expect((await phone.all('.job-card')).length).toBeLessThan(10)
  for (const [i, count] of [20, 40].entries()) {
    await phone.program.pageScrollTo(100_000 * (i + 1))
    await phone.until(`${count} jobs`, async () => (await phone.all('.job-card')).length === count)
  }
})

test('of a long list only what is near the screen is kept, and it is there again on the way back', async () => {
  const titles = async () => Promise.all((await phone.all('.job-card__title')).map(title => title.text()))
  await phone.program.pageScrollTo(100_000)
  await phone.until('20 jobs', async () => (await phone.all('.job-card')).length === 20)
  const first = await titles()
  const stretches = async () => (await phone.all('.stretch')).length
  for (let pages = 2; pages <= 8; pages++) {
    await phone.program.pageScrollTo(1_000_000 * pages)
    await phone.until(`${pages} stretches`, async () => (await stretches()) === pages)
  }
  await phone.until('few cards', async () => (await phone.all('.job-card')).length <= 60)
  await phone.program.pageScrollTo(0)
  await phone.until('the first jobs', async () => (await titles()).slice(0, 20).join() === first.join())
})

test('a star holds without signing in, through a restart, and is found again under 收藏', async () => {
  const title = await phone.text('.job-card__title')
  await phone.tap('.favorite-button', `收藏：${title}`)
  await phone.find('.favorite-button', `已收藏：${title}`)
  expect(await phone.program.pageStack()).toHaveLength(1)
  await phone.restart('/packages/mine/favorites')
  await phone.see(title)
})

test('from a job to its booth at the fair, and from the booth to its jobs', async () => {
  await phone.tap('.chip', '招聘会到场')
  await phone.find('.chip.is-on', '招聘会到场')
  await phone.tap('.job-card')
  for (const words of ['工作内容', '任职要求', '有效期至', '核验']) await phone.see(words)
  await phone.tap('.button', /展位面谈/)
  await phone.tap('.booth-row__main')
  await phone.at('packages/fairs/booth')
  await phone.find('.job-card')
})

test('one search finds jobs, events, places and policies; a question gets policies first', async () => {
  await phone.open('/packages/search/search')
  await phone.type('.search-box__input', '租房怎么补贴')
  await (await phone.find('.search-box__input')).trigger('confirm', { value: '租房怎么补贴' })
  await phone.see(/政策 \d/)
  expect(await (await phone.all('.section-header__title', /\d/))[0]?.text()).toMatch(/^政策/)
})
