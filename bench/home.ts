import { join } from 'node:path'
import { openWithSamples } from './database.ts'

/** Bytes of the first page's one reply with the sample content, before compression. */
export async function homeBytes(folder: string): Promise<number> {
  const { app, close } = await openWithSamples(join(folder, 'home.sqlite'))
  const reply = await app.inject('/api/v1/home')
  await close()
  return reply.rawPayload.length
}
