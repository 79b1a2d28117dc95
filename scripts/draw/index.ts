// Draws every picture the program ships with: `node scripts/draw/index.ts`. The same run gives the same bytes.
//
// Only content/pictures/wordmark.svg is not drawn here: it is the product's name set in Noto Serif CJK SC Bold (© Adobe, SIL Open
// Font License 1.1) at 18 px with half a pixel between the characters. The outlines were read from the font with fontTools'
// DecomposingRecordingPen and written down as whole numbers, 1 em = 400 units; the dot has a path and a colour of its own.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paletteOf } from '../../config/palette.ts'
import { eventCategories } from '../../contract/culture/events.ts'
import { cover, showcaseMotifs } from './covers/index.ts'
import { hero, heroPass, mark, markTile } from './hero.ts'
import { iconStyles } from './icons.ts'
import { tabImages } from './tab-images.ts'

const source = path.resolve(import.meta.dirname, '../..')

function write(name: string, content: string | Buffer) {
  const file = path.join(source, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  console.log(`${name} ${Buffer.byteLength(content)}`)
}

write('content/pictures/hero-light.svg', hero('light'))
write('content/pictures/hero-dark.svg', hero('dark'))
write('content/pictures/hero-pass.svg', heroPass())
write('content/pictures/mark.svg', mark())
write('content/pictures/mark-tile.svg', markTile())
for (const category of [...eventCategories, ...showcaseMotifs]) write(`src/assets/covers/${category}.svg`, cover(category))
for (const [name, image] of await tabImages(paletteOf('content/palette.scss'))) write(`content/pictures/tabs/${name}`, image)
write('src/styles/icons.scss', iconStyles())
