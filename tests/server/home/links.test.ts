import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../support/app.ts'

const origin = 'https://youth.erqi.gov.cn'
let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-11-18T10:00:00+08:00'), publicOrigin: origin })
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const open = (url: string) => t.send({ method: 'GET', url })
const first = async (sql: string) => (await t.database.get<{ id: string }>(`${sql} ORDER BY id LIMIT 1`))?.id ?? ''

test('a link says of each public thing what it is, with a picture, and leads to its page', async () => {
  const links = [
    ['job', await first("SELECT id FROM jobs WHERE state = 'published'"), 'packages/jobs/job', 'fair'],
    ['fair', await first("SELECT id FROM events WHERE category = 'fair'"), 'packages/fairs/fair', 'fair'],
    ['event', await first("SELECT id FROM events WHERE category = 'music'"), 'packages/events/event', 'music'],
    ['place', await first('SELECT id FROM places'), 'packages/places/place', 'market'],
    ['walk', await first('SELECT id FROM walks'), 'packages/places/walk', 'night'],
    ['policy', await first('SELECT id FROM policies'), 'packages/policies/policy', 'talk'],
    ['employer', await first('SELECT id FROM employers'), 'packages/jobs/employer', 'fair'],
    ['stay', await first("SELECT id FROM events WHERE category = 'fair'"), 'packages/fairs/stay', 'night'],
    ['scene', await first('SELECT id FROM scenes'), 'packages/policies/scene', 'talk'],
    ['room', await first('SELECT id FROM rooms'), 'packages/rooms/room', 'talk'],
    ['item', await first("SELECT id FROM showcase_items WHERE state = 'published'"), 'packages/showcase/item', ''],
  ] as const
  for (const [kind, id, page, picture] of links) {
    const { statusCode, body } = await open(`/s/${kind}/${id}`)
    expect(statusCode, kind).toBe(200)
    expect(body).toMatch(/<meta property="og:title" content="[^"]{2,}">/)
    expect(body).toMatch(/<meta property="og:description" content="[^"]{2,}">/)
    expect(body).toContain(`href="/#/${page}?id=${id}"`)
    expect(body).toContain(`<link rel="canonical" href="${origin}/s/${kind}/${id}">`)
    if (picture) expect(body).toContain(`<meta property="og:image" content="${origin}/share/${picture}.png">`)
  }
})

test('a booth’s link leads to its fair’s hall', async () => {
  const booth = await t.database.get<{ id: string; fair_id: string }>('SELECT id, fair_id FROM booths ORDER BY id LIMIT 1')
  const { body } = await open(`/s/booth/${booth?.id}`)
  expect(body).toContain('展位：')
  expect(body).toContain(`href="/#/packages/fairs/booth?fair=${booth?.fair_id}&amp;id=${booth?.id}"`)
})

test('jobs, events and places carry what search engines read', async () => {
  const id = await first("SELECT id FROM jobs WHERE state = 'published'")
  const { body } = await open(`/s/job/${id}`)
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '') as Record<string, unknown>
  expect(data).toMatchObject({ '@type': 'JobPosting', datePosted: expect.any(String) })
})

test('words of a thing stay words, in the page and in its data', async () => {
  const id = await first('SELECT id FROM places')
  const words = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
  const { name } = (await t.database.get<{ name: string }>('SELECT name FROM places WHERE id = ?', [id])) ?? { name: '' }
  await t.database.run('UPDATE places SET name = ? WHERE id = ?', [words, id])
  const { body } = await open(`/s/place/${id}`)
  await t.database.run('UPDATE places SET name = ? WHERE id = ?', [name, id])
  expect(body.match(/<script/g)?.length).toBe(2)
  expect(body).not.toContain('<img')
})

test('what is not public has no link, nor has anything of a person’s own', async () => {
  await t.database.run("UPDATE jobs SET state = 'review' WHERE id = (SELECT min(id) FROM jobs WHERE state = 'published')")
  const hidden = await first("SELECT id FROM jobs WHERE state = 'review'")
  for (const path of [`job/${hidden}`, 'job/nobody', 'pass/abc', 'registration/abc', 'event/../../etc', 'constructor/name']) {
    const { statusCode, body } = await open(`/s/${path}`)
    expect(statusCode, path).toBe(404)
    expect(body).not.toContain('packages/')
  }
})

test('the site map names what is public now and nothing else, and robots are shown to it', async () => {
  const { body, headers } = await open('/sitemap.xml')
  expect(headers['content-type']).toContain('xml')
  const paths = [...body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => (url ?? '').replace(origin, ''))
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain('/')
  for (const kind of ['job', 'fair', 'event', 'place', 'walk', 'policy', 'item'])
    expect(paths.filter(path => path.startsWith(`/s/${kind}/`)).length, kind).toBeGreaterThan(0)
  const hidden = await first("SELECT id FROM jobs WHERE state = 'review'")
  expect(paths).not.toContain(`/s/job/${hidden}`)
  for (const path of [paths[1], paths.at(-1)]) expect((await open(path ?? '')).statusCode).toBe(200)
  expect((await open('/robots.txt')).body).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('who runs it and who else sees what is said as it is set up here', async () => {
  const about = await t.call('GET /about', {})
  expect(about).toMatchObject({ operator: null, icp: null, police: null, thirdParties: [] })
})
