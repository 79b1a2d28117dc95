import { globSync, mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import sharp from 'sharp'
import { colours, districtFolder } from '../config/district.ts'

/** Five to four, as WeChat cuts the pictures of shared pages; chats and search engines take them too. */
const size = { width: 1000, height: 800 }

/** Draws the covers as pictures for what reads no SVG: WeChat's cards and the previews of chats. */
export async function drawSharePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const covers = globSync('src/assets/covers/*.svg').map(file => [file, basename(file, '.svg')] as const)
  for (const [file, name] of [...covers, [`${districtFolder}/pictures/hero-light.svg`, 'district'] as const])
    await sharp(file, { density: 200 })
      .resize({ ...size, fit: 'cover' })
      .flatten({ background: colours.light.brand })
      .png({ palette: true })
      .toFile(`${folder}/${name}.png`)
}
