import type { Hall } from '../../contract/fairs.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface HallDrawing {
  width: number
  height: number
  /** Where each booth stands, in the drawing's own units. */
  places: Map<string, Box>
  light: string
  dark: string
}

const width = 334
const left = 26
const right = 20
const boothHeight = 24
const gap = 3.6
const aisle = 24
const backToBack = 12

const lightColours = { path: '#0B6B58', ink: '#5F6D66' }
const darkColours = { path: '#5CD3B3', ink: '#94A29B' }

/** Says where each booth stands, and draws the ground around them: row letters, and a dotted walk from the desk past all. */
export function drawHall(hall: Hall, numbers: string[]): HallDrawing {
  const columns = Math.max(hall.columns, 4)
  const boothWidth = (width - left - right - gap * (columns - 1)) / columns
  const rowTops: number[] = []
  let y = 10
  for (const row of hall.rows) {
    rowTops.push(y)
    y += boothHeight + (hall.aisles.includes(row) ? aisle : backToBack)
  }
  const height = (rowTops[rowTops.length - 1] ?? 0) + boothHeight + aisle
  const places = new Map<string, Box>()
  for (const number of numbers) {
    const [, row = '', column = ''] = /^([A-Z])(\d{1,2})$/.exec(number) ?? []
    const top = rowTops[hall.rows.indexOf(row)]
    if (top !== undefined)
      places.set(number, { x: left + (Number(column) - 1) * (boothWidth + gap), y: top, width: boothWidth, height: boothHeight })
  }
  const draw = ({ path, ink }: typeof lightColours) => {
    const names = hall.rows.map(
      (row, i) =>
        `<text x="${width - 4}" y="${(rowTops[i] ?? 0) + 16}" font-size="10" font-weight="700" text-anchor="end" fill="${ink}" font-family="sans-serif">${row}</text>`,
    )
    const walk = `<path d="${walkPath(hall, rowTops, height)}" fill="none" stroke="${path}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="1 7"/>`
    const desk = `<circle cx="13" cy="${height - 12}" r="5.5" fill="${path}"/>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${walk}${names.join('')}${desk}</svg>`
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }
  return { width, height, places, light: draw(lightColours), dark: draw(darkColours) }
}

/** From the desk up the left side, along the first aisle, down the right side and back along the last one. */
function walkPath({ rows, aisles }: Hall, rowTops: number[], height: number): string {
  const middles = aisles.map(row => (rowTops[rows.indexOf(row)] ?? 0) + boothHeight + aisle / 2)
  const first = middles[0] ?? height - 12
  const last = middles.length > 1 ? (middles[middles.length - 1] ?? first) : height - 12
  return `M13 ${height - 14}V${first}H${width - 16}V${last}H32`
}
