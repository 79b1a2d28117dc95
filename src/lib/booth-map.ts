import type { Hall } from '../../contract/fairs.ts'
import { type Drawing, inBothThemes, lettering, round, type Spot } from './drawing'

type Box = Required<Spot>

const width = 334
const left = 26
const right = 20
const boothHeight = 24
const gap = 3.6
const aisle = 24
const backToBack = 12

const light = {
  floor: '#F3F5F1',
  booth: '#FFFFFF',
  empty: '#E9EDE7',
  line: '#C9D2CB',
  fit: '#F5B83D',
  fitInk: '#2B1D00',
  path: '#0B6B58',
  ink: '#5F6D66',
}
const dark = {
  floor: '#202A25',
  booth: '#161E1A',
  empty: '#1B2420',
  line: '#3C4942',
  fit: '#F5C15C',
  fitInk: '#2B1D00',
  path: '#5CD3B3',
  ink: '#94A29B',
}

/** Draws the hall with its booths: those that fit are lit and numbered, a dotted walk leads from the desk past all of them. */
export function drawHall(hall: Hall, numbers: string[], fitting: Set<string>): Drawing {
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
  const paint = (colours: typeof light) => {
    const booths = [...spots].map(([number, box]) => boothSvg(number, box, fitting.has(number), colours)).join('')
    const names = hall.rows
      .map((row, i) =>
        lettering(row, { x: width - 4, y: (rowTops[i] ?? 0) + 16, fill: colours.ink, size: 10, anchor: 'end', isBold: true }),
      )
      .join('')
    const walk = `<path d="${walkPath(hall, rowTops, height)}" fill="none" stroke="${colours.path}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="1 7"/>`
    const desk = `<circle cx="13" cy="${height - 12}" r="5.5" fill="${colours.path}"/>`
    return `<rect width="${width}" height="${height}" rx="10" fill="${colours.floor}"/>${booths}${walk}${names}${desk}`
  }
  return { width, height, spots, ...inBothThemes({ width, height }, { light, dark }, paint) }
}

function boothSvg(number: string, { x, y, width, height }: Box, isFitting: boolean, colours: typeof light): string {
  const fill = isFitting ? colours.fit : colours.booth
  const stroke = isFitting ? colours.fit : colours.line
  const box = `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${height}" rx="4" fill="${fill}" stroke="${stroke}"/>`
  if (!isFitting) return box
  const size = Math.min(8.5, width / 2.4)
  return box + lettering(number, { x: x + width / 2, y: y + 15.5, fill: colours.fitInk, size, isBold: true })
}

/** From the desk up the left side, along the first aisle, down the right side and back along the last one. */
function walkPath({ rows, aisles }: Hall, rowTops: number[], height: number): string {
  const middles = aisles.map(row => (rowTops[rows.indexOf(row)] ?? 0) + boothHeight + aisle / 2)
  const first = middles[0] ?? height - 12
  const last = middles.length > 1 ? (middles[middles.length - 1] ?? first) : height - 12
  return `M13 ${height - 14}V${first}H${width - 16}V${last}H32`
}
