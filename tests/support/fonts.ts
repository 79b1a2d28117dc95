import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const weights = [400, 700]
const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/**
 * Gives the path of a fontconfig file with a Chinese font for the browser. Where there is none every sign is the same
 * empty box: widths are wrong, and axe takes the text for an icon and looks at no contrast.
 */
export function chineseFonts(): string {
  const folder = join(tmpdir(), 'dehua-fonts')
  mkdirSync(folder, { recursive: true })
  const { resolve } = createRequire(import.meta.url)
  for (const weight of weights) {
    const woff = resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`)
    const font = join(folder, `${weight}.ttf`)
    if (!existsSync(font)) writeWhole(font, unpacked(readFileSync(woff)))
  }
  const file = join(folder, 'fonts.conf')
  writeWhole(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

/** Browsers of other workers have these files in their memory: one that shrinks under them takes them down. */
function writeWhole(file: string, content: string | Buffer) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}

/** The font inside a WOFF file (https://www.w3.org/TR/WOFF/), as fontconfig reads it: the same tables, not compressed. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const header = Buffer.alloc(sfntHeader + count * sfntEntry)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  const power = 2 ** Math.floor(Math.log2(count))
  header.writeUInt16BE(power * sfntEntry, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * sfntEntry, 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  for (let index = 0; index < count; index++) {
    const from = woffHeader + index * woffEntry
    const [start, packed, length] = [4, 8, 12].map(at => woff.readUInt32BE(from + at)) as [number, number, number]
    const bytes = woff.subarray(start, start + packed)
    const to = sfntHeader + index * sfntEntry
    woff.copy(header, to, from, from + 4)
    woff.copy(header, to + 4, from + 16, from + 20)
    header.writeUInt32BE(offset, to + 8)
    header.writeUInt32BE(length, to + 12)
    parts.push(packed < length ? inflateSync(bytes) : bytes, Buffer.alloc(-length & 3))
    offset += length + (-length & 3)
  }
  return Buffer.concat(parts)
}
