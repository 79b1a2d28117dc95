import { rmSync } from 'node:fs'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStore, type ObjectStore } from '../../../server/platform/media/object-store.ts'
import { type S3Settings, s3Store } from '../../../server/platform/media/s3-store.ts'
import { startApp } from '../../support/app.ts'
import { makeDataFolder } from '../../support/data-folder.ts'
import { photo, publishItem, uploadPicture } from '../../support/showcase.ts'

const folder = makeDataFolder('dehua-stores-')
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'pictures', configs: [] }],
})
const stores: Record<string, ObjectStore> = { folder: folderStore(join(folder, 'media')) }
const storeAt = (port: number, bucket: string, over: Partial<S3Settings> = {}) =>
  s3Store({
    bucketUrl: `http://127.0.0.1:${port}/${bucket}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    ...over,
  })
let port = 0

beforeAll(async () => {
  port = (await server.run()).port
  stores.s3 = storeAt(port, 'pictures')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(['folder', 's3'])('the %s store keeps, gives and removes', async name => {
  const store = stores[name] as ObjectStore
  const bytes = new Uint8Array(100_000).map((_, i) => i & 255)
  expect(await store.get('aa-160.jpg')).toBeNull()
  await store.put('aa-160.jpg', new Uint8Array([1]), 'image/jpeg')
  await store.put('aa-160.jpg', bytes, 'image/jpeg')
  expect(Buffer.from((await store.get('aa-160.jpg')) ?? [])).toEqual(Buffer.from(bytes))
  await store.remove('aa-160.jpg')
  await store.remove('aa-160.jpg')
  expect(await store.get('aa-160.jpg')).toBeNull()
})

test('a bucket that is not there is an error, not a picture that is lost', async () => {
  await expect(storeAt(port, 'nowhere').put('aa-160.jpg', new Uint8Array([1]), 'image/jpeg')).rejects.toThrow('bucket')
})

test.each([{ secretAccessKey: 'WRONG' }, { accessKeyId: 'NOBODY' }])(
  'with %j the bucket is shut, and what is in it stays as it was',
  async over => {
    const store = stores.s3 as ObjectStore
    const stranger = storeAt(port, 'pictures', over)
    await store.put('bb-160.jpg', new Uint8Array([7]), 'image/jpeg')
    await expect(stranger.put('bb-160.jpg', new Uint8Array([1]), 'image/jpeg')).rejects.toThrow('403')
    await expect(stranger.get('bb-160.jpg')).rejects.toThrow('403')
    await expect(stranger.remove('bb-160.jpg')).rejects.toThrow('403')
    expect(Buffer.from((await store.get('bb-160.jpg')) ?? [])).toEqual(Buffer.from([7]))
  },
)

test('a name cannot lead out of the folder', async () => {
  for (const name of ['../secrets.json', 'a/b.jpg', '..', ''])
    await expect(async () => stores.folder?.get(name)).rejects.toThrow('not a name')
})

test('the showcase keeps its pictures in a bucket as it does in a folder', async () => {
  const store = stores.s3 as ObjectStore
  const t = await startApp({ media: store })
  const picture = await uploadPicture(t, '作者', await photo(400, 300))
  const { id } = await publishItem(t, '作者', { pictures: [{ id: picture.id, description: '丝巾' }] })
  const url = `${picture.address}-160.webp`
  expect((await t.send({ method: 'GET', url })).headers['content-type']).toBe('image/webp')
  await t.call('DELETE /showcase/:id', { params: { id } }, { as: await t.person('作者') })
  expect(await store.get(`${picture.address.replace('/media/', '')}-160.webp`)).toBeNull()
  await t.close()
})
