import { fileURLToPath } from 'node:url'
import { buildStale } from '../scripts/build.ts'
import { createApp } from '../server/app.ts'
import { openDatabase } from '../server/platform/db/open.ts'
import { newSecrets } from '../server/platform/secrets.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { takeDesk } from '../tests/support/desk.ts'
import { median } from './reads.ts'

const rounds = 5

export interface DeskList {
  /** Milliseconds from a click on 岗位 to its first row. */
  shown: number
  /** Milliseconds of the API call alone, from the same page. */
  asked: number
}

/** How long staff wait for the first rows among many jobs, each time in a desk that has read nothing yet. */
export async function measureDeskList(databaseFile: string): Promise<DeskList> {
  await buildStale(['desk'])
  const database = openDatabase(databaseFile)
  const { app, services } = await createApp({
    database,
    clock: Date.now,
    demo: true,
    ...newSecrets(),
    siteFolder: null,
    deskFolder: fileURLToPath(new URL('../dist/desk', import.meta.url)),
    logLevel: 'silent',
    metricsToken: null,
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  const visits: DeskList[] = []
  for (let round = 0; round <= rounds; round++) {
    const { page, close } = await takeDesk(browser, { origin, services }, 'editor')
    const visit = await page.evaluate(`(async () => {
      const headers = { authorization: 'Bearer ' + sessionStorage.getItem('desk.token') }
      const ask = async () => { await (await fetch('/api/v1/staff/jobs?limit=50', { headers, cache: 'no-store' })).json() }
      await ask()
      const before = performance.now()
      await ask()
      const asked = performance.now() - before
      const clicked = performance.now()
      const rows = new Promise(resolve => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('#main table tbody tr')) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - clicked))
        })
        observer.observe(document.body, { childList: true, subtree: true })
      })
      ;[...document.querySelectorAll('#side a')].find(link => link.getAttribute('href').endsWith('/jobs')).click()
      return { asked, shown: await rows }
    })()`)
    // The first one warms the server.
    if (round > 0) visits.push(visit as DeskList)
    await close()
  }
  await browser.close()
  await app.close()
  await database.close()
  return median(visits, ({ shown }) => shown)
}
