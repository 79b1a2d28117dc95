import { readdirSync, rmSync } from 'node:fs'
import sharp from 'sharp'
import {
  type ShowcasePicture,
  type ShowcaseSubmission,
  showcaseConsentVersion,
  showcasePicture,
} from '../../contract/showcase/showcase.ts'
import { folderStore, type ObjectStore } from '../../server/platform/media/object-store.ts'
import type { TestApp } from './app.ts'
import { makeDataFolder } from './data-folder.ts'
import { sendFile } from './upload.ts'

export interface TestStore {
  store: ObjectStore
  /** The names of all files. */
  files: () => string[]
  folder: string
  remove: () => void
}

export function openTestStore(): TestStore {
  const folder = makeDataFolder('dehua-media-')
  return {
    store: folderStore(folder),
    folder,
    files: () => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(e => (e.isFile() ? [e.name] : [])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const consent = { version: showcaseConsentVersion, months: 12 as const, birthDate: '2000-01-02' }

/** A submission that nothing speaks against; override what the test is about. */
export const submission = (over: Partial<ShowcaseSubmission> = {}): ShowcaseSubmission => ({
  kind: 'work',
  title: '用砖纹做的丝巾',
  byline: '孟夏',
  story: [{ kind: 'paragraph', text: '我把德化街的砖纹画下来，做成了一套丝巾。' }],
  portrays: 'author',
  consent,
  ...over,
})

/** A photo with noise, as JPEG. */
export const photo = (width = 1200, height = 900, seed = 1): Promise<Buffer> => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let i = 0; i < pixels.length; i++) pixels[i] = (i * 31 * seed + (i >> 8) * 17) & 255
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

export async function uploadPicture(t: TestApp, name: string, bytes: Buffer): Promise<ShowcasePicture> {
  const reply = await sendFile(t, '/showcase/pictures', 'photo.jpg', bytes, await t.person(name))
  if (reply.statusCode !== 201) throw new Error(`upload → ${reply.statusCode} ${reply.body}`)
  return showcasePicture.parse(reply.json())
}

/** Submits as this person, and gives what became of it. */
export const submit = async (t: TestApp, name: string, over: Partial<ShowcaseSubmission> = {}) =>
  t.call('POST /showcase', { body: submission(over) }, { as: await t.person(name) })

/** Decides on an item as it stands now. */
export async function decide(t: TestApp, id: string, decision: 'publish' | 'reject', reason = '内容真实') {
  const row = await t.database.get<{ version: number }>('SELECT version FROM showcase_items WHERE id = ?', [id])
  return t.call(
    'PUT /staff/showcase/:id/decision',
    { params: { id }, body: { decision, reason, version: row?.version ?? 0 } },
    { as: await t.staff('moderator') },
  )
}

/** Submits and publishes. */
export async function publishItem(t: TestApp, name: string, over: Partial<ShowcaseSubmission> = {}) {
  const { id } = await submit(t, name, over)
  return decide(t, id, 'publish')
}
