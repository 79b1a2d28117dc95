import { encode } from 'uqr'
import { district } from '@/lib/district'

/** What a poster says. It is drawn 1080×1440, light in every theme: it leaves the program. */
export interface PosterContent {
  /** A word for what it is about: 岗位, 招聘会, 青年风采. */
  label: string
  title: string
  /** Up to four short lines: when, where, who. */
  lines: string[]
  /** A list in the place of the picture and the lines: as many as fit. */
  rows?: string[]
  /** Address of a picture of our own origin; null draws a plain ground. */
  picture: string | null
  /** Path of the page that its code opens. */
  path: string
  /** The same page as a mini-program code says it; null where none does. */
  scene: string | null
}

export const posterSize = { width: 1080, height: 1440 }

const margin = 72
const pictureHeight = 640
const listHeadHeight = 140
const rowHeight = 46
const codeSide = 252
const quietZone = 4
const ink = '#14211c'
const { brand } = district.colours
const font = (size: number, weight = 400) => `${weight} ${size}px "PingFang SC", "Noto Sans SC", sans-serif`

/** What browsers and WeChat's 2d canvas have in common. */
type Context = CanvasRenderingContext2D

/** What opens the page: WeChat's round picture, or an address to be drawn as a QR code. */
export type PosterCode = { picture: CanvasImageSource } | { link: string }

export function drawPoster(context: Context, content: PosterContent, picture: CanvasImageSource | null, code: PosterCode): void {
  const { width, height } = posterSize
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  const groundHeight = content.rows ? listHeadHeight : pictureHeight
  context.fillStyle = brand
  context.fillRect(0, 0, width, groundHeight)
  if (picture) context.drawImage(picture, ...coverArea(picture), 0, 0, width, pictureHeight)
  context.textBaseline = 'top'
  drawLabel(context, content.label, groundHeight)

  context.fillStyle = ink
  context.font = font(64, 700)
  let y = groundHeight + 60
  for (const line of wrapped(context, content.title, width - 2 * margin, 2)) {
    context.fillText(line, margin, y)
    y += 88
  }
  if (content.rows) drawRows(context, content.rows, y)
  y += 16
  context.fillStyle = '#45534c'
  context.font = font(36)
  for (const text of content.lines.slice(0, 4)) {
    const [line = ''] = wrapped(context, text, width - 2 * margin, 1)
    context.fillText(line, margin, y)
    y += 56
  }
  drawFoot(context, code)
}

/** What does not fit is counted: the code leads to it. */
function drawRows(context: Context, rows: string[], top: number) {
  const { width, height } = posterSize
  const room = Math.floor((height - margin - codeSide - 24 - top) / rowHeight)
  const shown = rows.length > room ? rows.slice(0, room - 1) : rows
  context.fillStyle = ink
  context.font = font(30)
  const left = rows.length - shown.length
  for (const [i, text] of [...shown, ...(left > 0 ? [`还有 ${left} 场，扫码看全部`] : [])].entries()) {
    const [line = ''] = wrapped(context, text, width - 2 * margin, 1)
    context.fillText(line, margin, top + i * rowHeight)
  }
}

function drawLabel(context: Context, label: string, groundHeight: number) {
  context.font = font(34, 600)
  const width = context.measureText(label).width + 48
  context.fillStyle = 'rgba(255, 255, 255, 0.94)'
  context.fillRect(margin, groundHeight - 92, width, 64)
  context.fillStyle = '#7a2a12'
  context.fillText(label, margin + 24, groundHeight - 78)
}

function drawFoot(context: Context, code: PosterCode) {
  const top = posterSize.height - margin - codeSide
  const left = posterSize.width - margin - codeSide
  if ('picture' in code) context.drawImage(code.picture, left, top, codeSide, codeSide)
  else drawCode(context, code.link, left, top)
  context.fillStyle = brand
  context.font = font(44, 700)
  context.fillText(district.name, margin, top + 96)
  context.fillStyle = '#5f6d66'
  context.font = font(32)
  context.fillText('picture' in code ? '微信扫一扫，看全部内容' : '扫一扫，看全部内容', margin, top + 164)
}

function drawCode(context: Context, text: string, left: number, top: number) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const module = Math.floor(codeSide / (size + 2 * quietZone))
  const offset = Math.floor((codeSide - module * size) / 2)
  context.fillStyle = '#ffffff'
  context.fillRect(left, top, codeSide, codeSide)
  context.fillStyle = '#0b1512'
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(left + offset + x * module, top + offset + y * module, module, module)
}

/** The middle of a picture in the shape of the area it fills. */
function coverArea(picture: CanvasImageSource): [number, number, number, number] {
  const { width, height } = picture as { width: number; height: number }
  const scale = Math.min(width / posterSize.width, height / pictureHeight)
  const [w, h] = [posterSize.width * scale, pictureHeight * scale]
  return [(width - w) / 2, (height - h) / 2, w, h]
}

/** Breaks anywhere, as Chinese does; what does not fit ends in an ellipsis. */
function wrapped(context: Context, text: string, width: number, most: number): string[] {
  const lines: string[] = ['']
  for (const char of text) {
    const line = lines[lines.length - 1] ?? ''
    if (context.measureText(line + char).width <= width) lines[lines.length - 1] = line + char
    else if (lines.length < most) lines.push(char)
    else {
      lines[lines.length - 1] = `${line.slice(0, -1)}…`
      break
    }
  }
  return lines
}
