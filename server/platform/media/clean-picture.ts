import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { ProblemError } from '../problem.ts'
import { pictureForm, refusedPicture } from './picture-form.ts'

export const pictureWidths = [160, 480, 960] as const

export interface CleanPicture {
  width: number
  height: number
  /** Base64. */
  thumbhash: string
  /** By the end of their names, e.g. `480.webp`. */
  files: { suffix: string; bytes: Buffer; contentType: string }[]
}

const maxPixels = 40_000_000
/** These forms cannot be read line by line: all of them is in memory at once. */
const maxInterlacedPixels = 12_000_000
const maxSide = 9000
const minSide = 100
/** Longer strips are no pictures to look at. */
const maxRatio = 4
const hashSide = 100

sharp.cache(false)
sharp.concurrency(1)

/** One at a time: a picture's memory is needed once. Beyond this many waiting the phone is asked to come back. */
const maxWaiting = 24
let waiting = 0
let queue: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= maxWaiting)
    throw new ProblemError(503, 'unavailable', '正在处理的图片太多', '请几秒后再传这一张。', { retryAfter: 5 })
  waiting++
  const turn = queue.then(work).finally(() => waiting--)
  queue = turn.catch(() => {})
  return turn
}

/**
 * Decodes an uploaded picture and draws it anew in three widths: what comes out holds pixels and nothing else,
 * no place, no camera, no appended file. Throws with a sentence where the upload is not a picture to be used.
 */
export function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  pictureForm(bytes)
  return inTurn(async () => {
    await checkSize(bytes)
    const { data, info } = await readable(
      open(bytes)
        .autoOrient()
        .resize({ width: 960, height: 960 * maxRatio, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true }),
    )
    const { width, height } = info
    const drawn = () => sharp(data, { raw: { width, height, channels: info.channels } })
    const files: CleanPicture['files'] = []
    for (const wide of pictureWidths) {
      const sized = drawn().resize({ width: wide, withoutEnlargement: true })
      files.push({
        suffix: `${wide}.webp`,
        bytes: await sized.clone().webp({ quality: 80 }).toBuffer(),
        contentType: 'image/webp',
      })
      const jpg = await sized.jpeg({ quality: 80, mozjpeg: true }).toBuffer()
      files.push({ suffix: `${wide}.jpg`, bytes: jpg, contentType: 'image/jpeg' })
    }
    return { width, height, thumbhash: await thumbhashOf(drawn()), files }
  })
}

const open = (bytes: Buffer) => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', animated: false })

/** From the head of the file alone, before anything is decoded. */
async function checkSize(bytes: Buffer): Promise<void> {
  const { width, height, isProgressive, pages } = await readable(sharp(bytes, { limitInputPixels: false }).metadata())
  if (pages !== undefined && pages > 1) throw refusedPicture('动图不能用，请换成 JPG 或 PNG 照片。')
  const pixels = width * height
  if (pixels > maxPixels || Math.max(width, height) > maxSide || (isProgressive && pixels > maxInterlacedPixels))
    throw refusedPicture(`图片有 ${width}×${height} 像素，太大了。请在相册里缩小，或截一张图再传。`)
  if (Math.min(width, height) < minSide) throw refusedPicture(`图片只有 ${width}×${height} 像素，太小了，请换一张清楚的。`)
  if (Math.max(width, height) / Math.min(width, height) > maxRatio) throw refusedPicture('图片太长了，请裁成更接近方形的再传。')
}

async function thumbhashOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: hashSide, height: hashSide, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/** What cannot be decoded is the file's fault, not ours. */
const readable = <T>(work: Promise<T>): Promise<T> =>
  work.catch(() => {
    throw refusedPicture('图片不完整或已损坏，请重新选一张。')
  })
