import { draw, picture } from '../../scripts/draw/svg.ts'

export interface Group {
  title: string
  bars: { name: string; value: number }[]
}

const width = 860
const left = 220
const longest = 540
const rowHeight = 22
const groupGap = 34
const colours = ['#b5432a', '#d9744c', '#eeb48f', '#5b7fa6', '#8a8f98']
const font = 'font-family="sans-serif"'

const shown = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))

/** Bars in groups as SVG, each group by its own longest. A name keeps its colour. */
export function chart(title: string, groups: Group[]): string {
  const names = [...new Set(groups.flatMap(({ bars }) => bars.map(({ name }) => name)))]
  const pieces: string[] = [draw`<text x="16" y="30" ${font} font-size="18" font-weight="bold">${title}</text>`]
  let y = 50
  for (const group of groups) {
    y += groupGap
    pieces.push(draw`<text x="16" y="${y - 8}" ${font} font-size="14" font-weight="bold">${group.title}</text>`)
    const most = Math.max(...group.bars.map(({ value }) => value))
    for (const { name, value } of group.bars) {
      const length = Math.max(1, (longest * value) / most)
      const colour = colours[names.indexOf(name) % colours.length] ?? ''
      pieces.push(
        draw`<text x="${left - 8}" y="${y + 14}" ${font} font-size="12" text-anchor="end">${name}</text>`,
        draw`<rect x="${left}" y="${y + 2}" width="${length}" height="${rowHeight - 6}" fill="${colour}"/>`,
        draw`<text x="${left + length + 6}" y="${y + 14}" ${font} font-size="12">${shown(value)}</text>`,
      )
      y += rowHeight
    }
  }
  const height = y + 20
  return picture(width, height, `<rect width="${width}" height="${height}" fill="#fff"/>${pieces.join('')}`)
}
