import type { District } from '../../contract/platform/district.ts'

interface Scene {
  sky: [string, string, string]
  hills: [string, string]
}

const day: Scene = { sky: ['#12375F', '#2C6C9C', '#F4D6A0'], hills: ['#2B5F86', '#173F60'] }
const night: Scene = { sky: ['#050D18', '#0B2036', '#5C4A2C'], hills: ['#12304A', '#0A1E30'] }

const svg = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMax slice">${body}</svg>\n`

/** Two rows of hills under an evening sky: nothing that stands in any one town. */
const hillsUnderSky = (width: number, height: number, { sky, hills }: Scene) => {
  const stops = sky.map((colour, i) => `<stop offset="${i / 2}" stop-color="${colour}"/>`).join('')
  const ridge = (at: number, wave: number, colour: string) =>
    `<path fill="${colour}" d="M0 ${height * at}q${width / 4} ${-wave} ${width / 2} 0t${width / 2} 0V${height}H0Z"/>`
  return svg(
    width,
    height,
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>` +
      `<path fill="url(#sky)" d="M0 0h${width}v${height}H0z"/>${ridge(0.78, 60, hills[0])}${ridge(0.9, -36, hills[1])}`,
  )
}

const hill = (colour: string) => `<path fill="${colour}" d="M8 50L26 20L36 36L42 28L56 50Z"/>`

/** The pictures that a package must have, until somebody draws its own: by file name. */
export const plainPictures = ({ name }: Pick<District, 'name'>, brand: string): Record<string, string> => ({
  'hero-light.svg': hillsUnderSky(390, 280, day),
  'hero-dark.svg': hillsUnderSky(390, 280, night),
  'hero-pass.svg': hillsUnderSky(358, 96, night),
  'mark.svg': svg(64, 64, hill(brand)),
  'mark-tile.svg': svg(64, 64, `<rect width="64" height="64" rx="15" fill="${brand}"/>${hill('#FFF3D6')}`),
  'wordmark.svg': svg(
    [...name].length * 18 + 4,
    20,
    `<text x="0" y="16" font-size="17" font-weight="700" font-family="serif" fill="#fff">${name}</text>`,
  ),
})
