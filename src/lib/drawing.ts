/** Where something stands in a drawing, in the drawing's own units. A point has no size. */
export interface Spot {
  x: number
  y: number
  width?: number
  height?: number
}

/** A picture of our own with what can be tapped on it. */
export interface Drawing {
  width: number
  height: number
  spots: Map<string, Spot>
  /** Data addresses, for the two themes. */
  light: string
  dark: string
}

/** Wraps what is painted into a picture for each theme. */
export function inBothThemes<Colours>(
  { width, height }: Pick<Drawing, 'width' | 'height'>,
  colours: { light: Colours; dark: Colours },
  paint: (colours: Colours) => string,
): Pick<Drawing, 'light' | 'dark'> {
  const picture = (of: Colours) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paint(of)}</svg>`)}`
  return { light: picture(colours.light), dark: picture(colours.dark) }
}

interface Lettering {
  x: number
  y: number
  fill: string
  size?: number
  anchor?: 'start' | 'middle' | 'end'
  isBold?: boolean
  /** The colour around the letters, to be read over lines. */
  halo?: string
}

export const lettering = (
  words: string | number,
  { x, y, fill, size = 11, anchor = 'middle', isBold = false, halo }: Lettering,
) =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${isBold ? ' font-weight="700"' : ''} text-anchor="${anchor}" fill="${fill}"${halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''} font-family="sans-serif">${inXml(words)}</text>`

const inXml = (words: string | number) => String(words).replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)

export const round = (value: number) => Math.round(value * 10) / 10
