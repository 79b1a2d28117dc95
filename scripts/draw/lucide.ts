import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The shapes inside a lucide icon: strokes of `currentColor` on a field of 24 units. */
export function lucideShapes(name: string): string {
  const file = fileURLToPath(import.meta.resolve(`lucide-static/icons/${name}.svg`))
  const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(file, 'utf8'))?.[1]
  if (!shapes) throw new Error(`No picture in ${file}`)
  return shapes.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')
}

/** How lucide draws its lines. */
export const lucideStroke = 'fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
