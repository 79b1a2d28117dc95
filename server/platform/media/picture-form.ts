import { ProblemError } from '../problem.ts'

export type PictureForm = 'jpeg' | 'png' | 'webp'

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** Told by the first bytes, whatever the file is called. Throws with a sentence where it is nothing we take. */
export function pictureForm(bytes: Uint8Array): PictureForm {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  throw notAPicture(adviceFor(bytes))
}

function adviceFor(bytes: Uint8Array): string {
  if (ascii(bytes, 4, 8) === 'ftyp')
    return /^(?:hei|hev|mif|msf)/.test(ascii(bytes, 8, 12))
      ? '这是 HEIC 照片。请在 iPhone 的“设置 → 相机 → 格式”里选“兼容性最佳”，或截一张图再传。'
      : '这是视频或 AVIF，请换成 JPG 或 PNG 照片。'
  if (ascii(bytes, 0, 4) === 'GIF8') return '动图不能用，请换成 JPG 或 PNG 照片。'
  if (/^\s*(?:<\?xml|<svg|<!doctype)/i.test(ascii(bytes, 0, 256).replace(/^\u00ef\u00bb\u00bf/, '')))
    return 'SVG 不能用，请导出成 PNG 再传。'
  return '请选 JPG、PNG 或 WebP 照片。'
}

const notAPicture = (advice: string) => new ProblemError(422, 'not-a-picture', '这个文件用不了', advice)

export const refusedPicture = (advice: string) => new ProblemError(422, 'picture-refused', '这张图片用不了', advice)
