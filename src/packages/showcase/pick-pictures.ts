import Taro from '@tarojs/taro'
import type { Source } from '@/api/send-file'

const longestSide = 1920

/** Lets the person choose pictures; they come small enough for a slow network. */
export async function pickPictures(count: number): Promise<Source[]> {
  const source = { count, sizeType: ['compressed' as const], sourceType: ['album' as const, 'camera' as const] }
  // Said in full, so that each build leaves the other's out.
  if (process.env.TARO_ENV === 'weapp') {
    const { tempFiles } = await Taro.chooseMedia({ ...source, mediaType: ['image'] })
    return tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath }))
  }
  const { tempFiles } = await Taro.chooseImage(source)
  return Promise.all(
    tempFiles.map(async ({ path, originalFileObj }) => ({
      path,
      file: await shrunk(originalFileObj as Blob).catch(() => originalFileObj as Blob),
    })),
  )
}

/** Browsers give the photo as it was taken. What they cannot read is sent as it is: the server says what is wrong. */
async function shrunk(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = longestSide / Math.max(bitmap.width, bitmap.height)
  if (scale >= 1) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/jpeg', 0.85),
  )
}
