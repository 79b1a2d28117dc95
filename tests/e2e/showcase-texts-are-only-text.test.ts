import { beforeAll, expect, test } from 'vitest'
import { textIndex } from '../../server/platform/db/text-index.ts'
import { hashToken, newToken } from '../../server/platform/tokens.ts'
import { takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { xssPayloads } from '../support/xss-payloads.ts'

const token = newToken()
const perItem = 30

withProduct()
beforeAll(async () => {
  const { user } = await product.services.people.accounts.signIn({ provider: 'demo', subject: '投稿人', name: '投稿人' })
  // Straight into the tables, as if no rule had looked at them and no limit had cut them.
  for (const [i, payload] of xssPayloads.entries()) await write(`x${i}`, user.id, payload, [payload])
  for (let i = 0; i * perItem < xssPayloads.length; i++)
    await write(`all${i}`, user.id, `全部 ${i}`, xssPayloads.slice(i * perItem, (i + 1) * perItem))
  const indexed = xssPayloads.map((payload, i) => ({ ref: `x${i}`, title: payload, names: '', text: '' }))
  await textIndex(product.database.dialect).put(product.database, 'showcase', indexed)
  await product.database.run('UPDATE showcase_items SET agreement_token_hash = ? WHERE id = ?', [hashToken(token), 'x0'])
  for (const [i, payload] of xssPayloads.entries()) await honour(`x${i}`, user.id, payload)
})

async function write(id: string, owner: string, text: string, story: string[]): Promise<void> {
  const { database } = product
  const blocks = story.flatMap(words => ['paragraph', 'heading', 'quote'].map(kind => ({ kind, text: words })))
  await database.run(
    `INSERT INTO showcase_items (id, owner_id, kind, title, byline, quote, story, cover, links, tags, place, awards, portrays, state,
       agreement, months, expires_at, published_at, created_at, updated_at)
     VALUES (?, ?, 'work', ?, ?, ?, ?, 'craft', ?, ?, ?, ?, 'author', 'published', 'not-needed', 12, ?, ?, ?, ?)`,
    [
      id,
      owner,
      text,
      text,
      text,
      JSON.stringify(blocks),
      JSON.stringify(story.map(label => ({ label, url: label }))),
      JSON.stringify(story),
      text,
      JSON.stringify(story),
      ...[Date.now() + 1e9, Date.now(), Date.now(), Date.now()],
    ],
  )
  for (const [position, description] of story.entries())
    await database.run(
      `INSERT INTO showcase_pictures (id, owner_id, item_id, position, description, hash, width, height, thumbhash, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 100, 100, 'YJqGPQw7sFlslqhFafSE+Q6oJ1h2iHB2Rw==', 0)`,
      [`${id}-${position}`, owner, id, position, description, `${id}-${position}`.padStart(40, '0')],
    )
}

/** Somebody who was honoured by name; the first one's proposal has a link. */
async function honour(id: string, nominee: string, payload: string): Promise<void> {
  const { database } = product
  await database.run(
    `INSERT INTO showcase_nominations (id, user_id, award, nominee, reason, decision_reason, state, agreement, agreement_token_hash, created_at)
     VALUES (?, ?, '服务之星', ?, ?, ?, 'chosen', 'agreed', ?, 0)`,
    [id, nominee, payload, payload, payload, id === 'x0' ? hashToken(token) : null],
  )
  await database.run(
    `INSERT INTO showcase_honours (nomination_id, award, user_id, nominee, reason, committee_size, chosen_at, consent_version, consented_at)
     VALUES (?, '服务之星', ?, ?, ?, 3, 0, '2026-12', 0)`,
    [id, nominee, payload, payload],
  )
}

/** What ran, what was loaded from elsewhere, and what in the page could run. */
async function watch() {
  const phone = await takePhone(browser, product.origin)
  const found: string[] = []
  phone.page.on('dialog', dialog => {
    found.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  phone.page.on('request', request => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(product.origin))
      found.push(`request ${request.url()}`)
  })
  const inspect = async (where: string) => {
    const live = await phone.page.evaluate(() => {
      const bad = [...document.querySelectorAll('#app *')].filter(
        element =>
          [...element.attributes].some(
            ({ name, value }) =>
              /^on/i.test(name) ||
              (/^(?:href|src|action|formaction|data|xlink:href)$/.test(name) && /^\s*javascript:/i.test(value)),
          ) || /^(?:script|iframe|object|embed|base|meta|link|form|math|marquee|details)$/i.test(element.tagName),
      )
      return [...bad.map(element => element.outerHTML.slice(0, 80)), ...('__hit' in window ? ['ran'] : [])]
    })
    found.push(...live.map(what => `${where}: ${what}`))
  }
  return { phone, found, inspect }
}

test('240 payloads in every text of the showcase are shown as text: nothing runs, nothing is fetched', async () => {
  expect(new Set(xssPayloads).size).toBeGreaterThanOrEqual(200)
  const { phone, found, inspect } = await watch()
  await phone.go('/packages/showcase/list')
  await phone.see('最新')
  for (let i = 0; i < 6; i++) {
    const shown = await phone.page.locator('.item-card').count()
    await phone.text('加载更多').click()
    await phone.page.locator('.item-card').nth(shown).waitFor({ state: 'attached' })
  }
  await expect.poll(() => phone.page.locator('.item-card').count()).toBeGreaterThan(100)
  await inspect('list')
  for (let i = 0; i * perItem < xssPayloads.length; i++) {
    await phone.go(`/packages/showcase/item?id=all${i}`)
    await phone.see(`全部 ${i}`)
    await phone.text('复制链接').waitFor()
    await inspect(`item ${i}`)
    const text = await phone.page.locator('.story').filter({ visible: true }).textContent()
    for (const payload of xssPayloads.slice(i * perItem, (i + 1) * perItem)) expect(text).toContain(payload)
  }
  for (let i = 0; i < xssPayloads.length; i += 12) {
    await phone.go(`/packages/showcase/item?id=x${i}`)
    await phone.page.locator('.story__title').filter({ visible: true }).waitFor()
    await inspect(`item x${i}`)
  }
  await phone.go(`/packages/showcase/agree?token=${token}`)
  await phone.see('有人写到或拍到了你')
  await inspect('agree')
  await phone.go('/packages/awards/awards')
  await phone.see(/3 位评委/)
  await expect.poll(() => phone.page.locator('.nomination').filter({ visible: true }).count()).toBeGreaterThanOrEqual(200)
  await inspect('awards')
  await phone.go(`/packages/awards/nominee?token=${token}`)
  await phone.see('有人推荐了你')
  await inspect('nominee')
  await phone.go('/packages/search/search?q=script')
  await phone.see(/青年风采 \d+/)
  await inspect('search')
  await phone.close()
  expect(found).toEqual([])
})

test('the watch notices what it watches for', async () => {
  const { phone, found, inspect } = await watch()
  await phone.page.setContent(`<div id=app><img src=x onerror="window.__hit=1"><a href="javascript:1">x</a></div>`)
  await phone.page.waitForFunction(() => '__hit' in window)
  await phone.page.evaluate(() => void fetch('https://evil.example/').catch(() => {}))
  await inspect('control')
  await phone.close()
  expect(found).toEqual(expect.arrayContaining(['request https://evil.example/', 'control: ran']))
  expect(found).toHaveLength(4)
})
