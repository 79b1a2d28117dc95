import { type Drawing, inBothThemes, lettering, type Spot } from '@/lib/drawing'
import type { Hall } from '../../contract/careers/fairs.ts'

type Box = Required<Spot>

const left = 34
const right = 34
/** A number over two lines of a short name. */
const boothWidth = 66
const boothHeight = 54
const gap = 6
const aisle = 30
const backToBack = 8
const deskHeight = 46

const light = { path: '#0B6B58', ink: '#5F6D66', desk: '#F5B83D', onDesk: '#2B1D00' }
const dark = { path: '#5CD3B3', ink: '#94A29B', desk: '#F5B83D', onDesk: '#2B1D00' }

/** Says where each booth stands, and draws the ground around them: row letters, the desk, and a dotted walk from it past all. */
export function drawHall(hall: Hall, numbers: string[]): Drawing {
  const columns = Math.max(hall.columns, 4)
  const width = left + columns * (boothWidth + gap) - gap + right
  const rowTops: number[] = []
  let y = 10
  for (const row of hall.rows) {
    rowTops.push(y)
    y += boothHeight + (hall.aisles.includes(row) ? aisle : backToBack)
  }
  const height = (rowTops[rowTops.length - 1] ?? 0) + boothHeight + deskHeight
  const spots = new Map<string, Box>()
  for (const number of numbers) {
    const [, row = '', column = ''] = /^([A-Z])(\d{1,2})$/.exec(number) ?? []
    const top = rowTops[hall.rows.indexOf(row)]
    if (top !== undefined)
      spots.set(number, { x: left + (Number(column) - 1) * (boothWidth + gap), y: top, width: boothWidth, height: boothHeight })
  }
  const paint = ({ path, ink, desk, onDesk }: typeof light) => {
    const names = hall.rows.map((row, i) =>
      lettering(row, {
        x: width - 8,
        y: (rowTops[i] ?? 0) + boothHeight / 2 + 5,
        fill: ink,
        size: 14,
        anchor: 'end',
        isBold: true,
      }),
    )
    const walk = `<path d="${walkPath(hall, rowTops, width, height)}" fill="none" stroke="${path}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="1 7"/>`
    const entrance = `<rect x="6" y="${height - 34}" width="104" height="28" rx="8" fill="${desk}"/>${lettering('签到台 · 入口', { x: 58, y: height - 15, fill: onDesk, size: 14, isBold: true })}`
    return walk + names.join('') + entrance
  }
  return { width, height, spots, ...inBothThemes({ width, height }, { light, dark }, paint) }
}

/** From the desk up the left side, along the first aisle, down the right side and back along the last one. */
function walkPath({ rows, aisles }: Hall, rowTops: number[], width: number, height: number): string {
  const middles = aisles.map(row => (rowTops[rows.indexOf(row)] ?? 0) + boothHeight + aisle / 2)
  const first = middles[0] ?? height - 20
  const last = middles.length > 1 ? (middles[middles.length - 1] ?? first) : height - 20
  return `M18 ${height - 36}V${first}H${width - 26}V${last}H${last < height - 40 ? left : 120}`
}
