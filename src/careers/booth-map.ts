import { type Drawing, inBothThemes, lettering, type Spot } from '@/lib/drawing'
import type { Hall } from '../../contract/careers/fairs.ts'

type Box = Required<Spot>

const width = 334
const left = 26
const right = 20
const boothHeight = 24
const gap = 3.6
const aisle = 24
const backToBack = 12

const light = { path: '#0B6B58', ink: '#5F6D66' }
const dark = { path: '#5CD3B3', ink: '#94A29B' }

/** Says where each booth stands, and draws the ground around them: row letters, and a dotted walk from the desk past all. */
export function drawHall(hall: Hall, numbers: string[]): Drawing {
  const columns = Math.max(hall.columns, 4)
  const boothWidth = (width - left - right - gap * (columns - 1)) / columns
  const rowTops: number[] = []
  let y = 10
  for (const row of hall.rows) {
    rowTops.push(y)
    y += boothHeight + (hall.aisles.includes(row) ? aisle : backToBack)
  }
  const height = (rowTops[rowTops.length - 1] ?? 0) + boothHeight + aisle
  const spots = new Map<string, Box>()
  for (const number of numbers) {
    const [, row = '', column = ''] = /^([A-Z])(\d{1,2})$/.exec(number) ?? []
    const top = rowTops[hall.rows.indexOf(row)]
    if (top !== undefined)
      spots.set(number, { x: left + (Number(column) - 1) * (boothWidth + gap), y: top, width: boothWidth, height: boothHeight })
  }
  const paint = ({ path, ink }: typeof light) => {
    const names = hall.rows.map((row, i) =>
      lettering(row, { x: width - 4, y: (rowTops[i] ?? 0) + 16, fill: ink, size: 10, anchor: 'end', isBold: true }),
    )
    const walk = `<path d="${walkPath(hall, rowTops, height)}" fill="none" stroke="${path}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="1 7"/>`
    const desk = `<circle cx="13" cy="${height - 12}" r="5.5" fill="${path}"/>`
    return walk + names.join('') + desk
  }
  return { width, height, spots, ...inBothThemes({ width, height }, { light, dark }, paint) }
}

/** From the desk up the left side, along the first aisle, down the right side and back along the last one. */
function walkPath({ rows, aisles }: Hall, rowTops: number[], height: number): string {
  const middles = aisles.map(row => (rowTops[rows.indexOf(row)] ?? 0) + boothHeight + aisle / 2)
  const first = middles[0] ?? height - 12
  const last = middles.length > 1 ? (middles[middles.length - 1] ?? first) : height - 12
  return `M13 ${height - 14}V${first}H${width - 16}V${last}H32`
}
