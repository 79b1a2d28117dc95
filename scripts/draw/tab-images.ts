import sharp from 'sharp'
import type { Palette } from '../../config/palette.ts'
import { lucideShapes, lucideStroke } from './lucide.ts'

/** The tabs of the program: file name → lucide icon. */
const tabs = {
  home: 'house',
  jobs: 'briefcase-business',
  events: 'map',
  policies: 'scroll-text',
  mine: 'user-round',
} as const

/** File name ending → colour. */
const looks = ({ light, dark }: Palette) => ({
  '': light.ink,
  '-on': light.brand,
  '-dark': dark.ink,
  '-on-dark': dark.brand,
})

/** 81 pixels are 27 points at 3x, the size WeChat asks for. The icon takes 24 of them, lines on whole pixels. */
const size = 81
const svgOf = (shapes: string, colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><g transform="translate(4 4) scale(3)" ` +
  `${lucideStroke} stroke="${colour}">${shapes}</g></svg>`

/** The images of the tab bar in a district's colours, by file name. */
export async function tabImages(palette: Palette): Promise<Map<string, Buffer>> {
  const images = new Map<string, Buffer>()
  for (const [tab, icon] of Object.entries(tabs)) {
    for (const [ending, colour] of Object.entries(looks(palette))) {
      const svg = Buffer.from(svgOf(lucideShapes(icon), colour))
      images.set(`${tab}${ending}.png`, await sharp(svg).png({ compressionLevel: 9 }).toBuffer())
    }
  }
  return images
}
