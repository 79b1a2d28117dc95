import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AppParts, createApp } from '../../server/app.ts'
import { loadSampleContent } from '../../server/imports/seed.ts'
import type { Database } from '../../server/platform/db/database.ts'
import { newSecrets } from '../../server/platform/secrets.ts'
import type { WeChat } from '../../server/platform/wechat/wechat.ts'
import type { Services } from '../../server/services.ts'
import { openTestDatabase } from './database.ts'
import { runLog } from './run-log.ts'
import { openTestStore, type TestStore } from './showcase.ts'

const built = (target: string) => fileURLToPath(new URL(`../../dist/${target}`, import.meta.url))
const site = built('h5')

export interface Product {
  origin: string
  services: Services
  database: Database
  media: TestStore
  close: () => Promise<void>
}

export interface ProductOptions extends Partial<Omit<AppParts, 'wechat'>> {
  /** Without the h5 build: the API alone. */
  apiOnly?: boolean
  wechat?: WeChat
  port?: number
}

/** The whole product on one port with its sample content, as `npm start` runs it. Needs the h5 build. */
export async function startProduct({ apiOnly = false, wechat, port = 0, ...over }: ProductOptions = {}): Promise<Product> {
  if (!apiOnly && !existsSync(`${site}/index.html`)) throw new Error('没有 h5 构建，请先运行 npm run build')
  const { database, close } = await openTestDatabase()
  const media = openTestStore()
  const { app, services } = await createApp({
    database,
    clock: Date.now,
    wechat: wechat ?? null,
    demo: true,
    ...newSecrets(),
    siteFolder: apiOnly ? null : site,
    deskFolder: apiOnly ? null : built('desk'),
    logLevel: 'info',
    logStream: runLog,
    metricsToken: null,
    media: media.store,
    ...over,
  })
  await loadSampleContent(services)
  const origin = await app.listen({ port, host: '127.0.0.1' })
  return {
    origin,
    services,
    database,
    media,
    close: async () => {
      await app.close()
      await close()
      media.remove()
    },
  }
}
