import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { openTestStore, photo, type TestStore } from '../../support/showcase.ts'
import { sendFile } from '../../support/upload.ts'

let t: TestApp
let media: TestStore
beforeAll(async () => {
  media = openTestStore()
  t = await startApp({ media: media.store })
})
afterAll(async () => {
  await t.close()
  media.remove()
})

let person = 0
/** Every upload by another person: how many one may have is not what this is about. */
const send = async (bytes: Buffer, name = 'photo.jpg') =>
  sendFile(t, '/showcase/pictures', name, bytes, await t.person(`上传者${person++}`))

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c5402e' }, limitInputPixels: false })

/** The head of a PNG that promises this size, with `rows` rows of zeros behind it. */
function pngOf(width: number, height: number, rows: number, more: { interlace?: 0 | 1 } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, more.interlace ?? 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, crc])
  }
  const data = deflateSync(Buffer.alloc((1 + width * 3) * rows))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

const marks = /Exif|http:\/\/ns\.adobe\.com|Photoshop|ICC_PROFILE|<script|canary/

/** Fetches all that was made of an upload and looks for anything that is not pixels. */
async function inspectServed({ address, query }: { address: string; query: string }): Promise<void> {
  for (const width of [160, 480, 960])
    for (const form of ['webp', 'jpg'] as const) {
      const reply = await t.send({ method: 'GET', url: `${address}-${width}.${form}${query}` })
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-type']).toBe(form === 'jpg' ? 'image/jpeg' : 'image/webp')
      const metadata = await sharp(reply.rawPayload).metadata()
      expect(metadata.format).toBe(form === 'jpg' ? 'jpeg' : 'webp')
      expect(metadata.width).toBeLessThanOrEqual(width)
      expect(metadata.space).toBe('srgb')
      for (const part of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const) expect(metadata[part], part).toBeUndefined()
      expect(reply.rawPayload.toString('latin1')).not.toMatch(marks)
    }
}

const withPlace = async () =>
  sharp(await photo(400, 300))
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: 'canary' }, IFD3: { GPSLatitude: '34/1 45/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

const accepted: [string, () => Promise<Buffer>][] = [
  ['a photo', () => photo()],
  ['a photo that says where and by whom it was taken', withPlace],
  [
    'a CMYK photo',
    async () =>
      sharp(await photo(400, 300))
        .toColourspace('cmyk')
        .jpeg()
        .toBuffer(),
  ],
  ['a transparent PNG', () => plain(300, 300).ensureAlpha(0.3).png().toBuffer()],
  ['a grey PNG of 16 bits', () => plain(300, 300).toColourspace('grey16').png().toBuffer()],
  [
    'a WebP',
    async () =>
      sharp(await photo(400, 300))
        .webp()
        .toBuffer(),
  ],
  [
    'a progressive photo',
    async () =>
      sharp(await photo())
        .jpeg({ progressive: true })
        .toBuffer(),
  ],
  ['a photo with an archive behind it', async () => Buffer.concat([await photo(), Buffer.from('PK\u0003\u0004canary')])],
  [
    'a PNG with a page behind it',
    async () => Buffer.concat([await plain(300, 300).png().toBuffer(), Buffer.from('<script>1</script>')]),
  ],
  ['a photo with a page in its comment', async () => withComment(await photo(), '<script>canary</script>')],
  ['a photo of 24 million pixels', () => plain(6000, 4000).jpeg().toBuffer()],
]

const withComment = (jpeg: Buffer, text: string) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, Buffer.from(text), jpeg.subarray(2)])
}

test.each(accepted)('%s is drawn anew and carries nothing but pixels', async (_, make) => {
  const bytes = await make()
  const reply = await send(bytes)
  expect(reply.statusCode, reply.body).toBe(201)
  const picture = reply.json() as { address: string; query: string; thumbhash: string }
  expect(Buffer.from(picture.thumbhash, 'base64').length).toBeGreaterThan(4)
  await inspectServed(picture)
})

test('the source of the GPS test does carry GPS', async () => {
  expect((await sharp(await withPlace()).metadata()).exif?.toString('latin1')).toContain('canary')
})

test('a photo taken upright stands upright', async () => {
  const picture = (await send(await withPlace())).json() as { width: number; height: number }
  expect([picture.width, picture.height]).toEqual([300, 400])
})

const noise = (start: string) => async () => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(2000, 7)])

const refused: [string, () => Promise<Buffer>, RegExp][] = [
  [
    'an SVG with a script',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /SVG/,
  ],
  ['an SVG behind an XML head', async () => Buffer.from('\ufeff<?xml version="1.0"?><svg/>'), /SVG/],
  ['a HEIC photo', noise('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00'), /HEIC/],
  [
    'an AVIF',
    async () =>
      sharp(await photo(200, 200))
        .avif()
        .toBuffer(),
    /AVIF|HEIC/,
  ],
  ['a GIF', () => plain(300, 300).gif().toBuffer(), /动图/],
  ['a GIF bomb', noise('GIF89a\xff\xff\xff\xff\xf7\x00\x00'), /动图/],
  ['a TIFF', () => plain(300, 300).tiff().toBuffer(), /JPG、PNG 或 WebP/],
  ['a web page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), /SVG|JPG/],
  ['an empty file', async () => Buffer.alloc(0), /JPG/],
  ['half a photo', async () => (await photo()).subarray(0, 20_000), /不完整/],
  ['half a PNG', async () => (await plain(2000, 2000).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 900_000), /不完整/],
  ['a photo of noise behind its head', noise('\xff\xd8\xff\xe0\x00\x10JFIF\x00'), /不完整/],
  ['a WebP of noise behind its head', noise('RIFF\x00\x10\x00\x00WEBPVP8 '), /不完整/],
  ['a PNG of 10,000 × 10,000', () => plain(10_000, 10_000).png().toBuffer(), /10000×10000 像素/],
  ['a PNG that promises 60,000 × 60,000 and holds ten rows', async () => pngOf(60_000, 60_000, 10), /60000×60000|不完整/],
  ['an interlaced PNG of 36 million pixels', async () => pngOf(6000, 6000, 600, { interlace: 1 }), /6000×6000|不完整/],
  ['a long strip', () => plain(8000, 200).png().toBuffer(), /太长/],
  ['a dot', () => plain(8, 8).png().toBuffer(), /太小/],
  ['a moving WebP', async () => movingWebp(), /动图/],
]

async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#c00', '#0c0'].map(c =>
      sharp({ create: { width: 200, height: 200, channels: 3, background: c } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

test.each(refused)('%s is refused with a sentence', async (_, make, sentence) => {
  const reply = await send(await make())
  expect(reply.statusCode, reply.body).toBe(422)
  expect((reply.json() as { detail: string }).detail).toMatch(sentence)
})

test('a file above 10 MB is refused before it is read to the end', async () => {
  const reply = await send(Buffer.concat([await photo(), Buffer.alloc(11 * 2 ** 20)]))
  expect(reply.statusCode).toBe(413)
  expect((reply.json() as { detail: string }).detail).toContain('图片最大 10 MB')
})

test('addresses do not lead out of the store', async () => {
  for (const name of ['..%2f..%2fsecrets.json', `${'0'.repeat(40)}-480.webp`, 'x', `${'a'.repeat(40)}-960.svg`])
    expect((await t.send({ method: 'GET', url: `/media/${name}` })).statusCode).toBe(404)
})

test('a person cannot fill the store with pictures that are never used', async () => {
  const token = await t.person('囤图的人')
  const bytes = await plain(120, 120).jpeg().toBuffer()
  for (let i = 0; i < 30; i++) expect((await sendFile(t, '/showcase/pictures', 'a.jpg', bytes, token)).statusCode).toBe(201)
  expect((await sendFile(t, '/showcase/pictures', 'a.jpg', bytes, token)).statusCode).toBe(429)
})

test('all of it again, many at a time, costs less than 200 MB of memory', async () => {
  const large = await Promise.all([plain(6000, 4000).jpeg().toBuffer(), plain(6000, 6000).png().toBuffer(), photo(4000, 3000)])
  const progressive = await sharp(large[2]).jpeg({ progressive: true }).toBuffer()
  const bombs = await Promise.all(refused.map(([, make]) => make()))
  /** Megabytes. */
  const growth = async () => {
    const before = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
    const replies = await Promise.all([...large, ...large, progressive, ...bombs].map(bytes => send(bytes)))
    clearInterval(watch)
    expect(new Set(replies.map(reply => reply.statusCode))).toEqual(new Set([201, 422]))
    return (most - before) / 2 ** 20
  }
  // What lay about before, and when it is cleared away, is no cost of the pictures.
  expect(Math.min(await growth(), await growth())).toBeLessThan(200)
})
