import { join } from 'node:path'
import { createApp } from '../server/app.ts'
import { loadSampleContent } from '../server/imports/seed.ts'
import { newSecrets } from '../server/platform/secrets.ts'
import { openWithServices } from './database.ts'

/** Bytes of the first page's one reply with the sample content, before compression. */
export async function homeBytes(folder: string): Promise<number> {
  const { database, services } = await openWithServices(join(folder, 'home.sqlite'))
  await loadSampleContent(services)
  const { app } = await createApp({
    database,
    clock: Date.now,
    wechat: null,
    demo: true,
    ...newSecrets(),
    siteFolder: null,
    logLevel: 'silent',
    metricsToken: null,
  })
  const reply = await app.inject('/api/v1/home')
  await app.close()
  await database.close()
  return reply.rawPayload.length
}
