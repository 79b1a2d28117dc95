import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AppParts, createApp } from '../../server/app.ts'
import type { Database } from '../../server/db/database.ts'
import { newSecrets } from '../../server/secrets.ts'
import { loadSampleContent } from '../../server/seed.ts'
import type { Services } from '../../server/services.ts'
import { openTestDatabase } from './database.ts'

const site = fileURLToPath(new URL('../../dist/h5', import.meta.url))

export interface Product {
  origin: string
  services: Services
  database: Database
  close: () => Promise<void>
}

/** The whole product on one port with its sample content, as `npm start` runs it. Needs the h5 build. */
export async function startProduct(over: Partial<AppParts> = {}): Promise<Product> {
  if (!existsSync(`${site}/index.html`)) throw new Error('没有 h5 构建，请先运行 npm run build')
  const { database, close } = await openTestDatabase()
  const { app, services } = await createApp({
    database,
    clock: Date.now,
    wechat: null,
    demo: true,
    ...newSecrets(),
    siteFolder: site,
    logLevel: 'silent',
    metricsToken: null,
    ...over,
  })
  await loadSampleContent(database, services)
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    origin,
    services,
    database,
    close: async () => {
      await app.close()
      await close()
    },
  }
}
