import { readFileSync } from 'node:fs'

/** Colours that stand where no style sheet reaches: bars of the system, pictures, the page before the program. */
interface Colours {
  bg: string
  surface: string
  /** Quiet text. */
  ink: string
  brand: string
}

export interface Palette {
  light: Colours
  dark: Colours
}

/** Reads what of a `palette.scss` is needed outside of style sheets. Throws where a colour is not written as `#rrggbb`. */
export function paletteOf(file: string): Palette {
  const text = readFileSync(file, 'utf8')
  const [, light = '', dark = ''] = text.split(/@mixin (?:light|dark) \{/)
  const coloursIn = (theme: string): Colours => ({
    bg: colour(theme, 'bg'),
    surface: colour(theme, 'surface'),
    ink: colour(theme, 'ink-3'),
    brand: colour(theme, 'brand'),
  })
  const colour = (theme: string, name: string) => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]
    if (!found) throw new Error(`${file}：没有写 --${name}: #rrggbb`)
    return found.toUpperCase()
  }
  return { light: coloursIn(light), dark: coloursIn(dark) }
}
