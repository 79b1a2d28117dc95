import { round } from '@/lib/drawing'

export const sceneWidth = 320
export const sceneHeight = 140
/** Where things stand on the ground. */
export const ground = 118

export interface Inks {
  /** Of what stands nearest. */
  deep: string
  /** Of walls and trees. */
  mid: string
  /** Of what is lit. */
  light: string
  lamp: string
}
export type Random = () => number
export type Scene = (inks: Inks, random: Random) => string

export const box = (x: number, y: number, width: number, height: number, fill: string, r = 0) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${r ? ` rx="${r}"` : ''} fill="${fill}"/>`
export const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
export const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"/>`
export const between = (random: Random, from: number, to: number) => from + random() * (to - from)

/** Rows of windows, some of them lit. */
export function windows(x: number, y: number, columns: number, rows: number, { light, lamp }: Inks, random: Random): string {
  let drawn = ''
  for (let i = 0; i < columns * rows; i++)
    drawn += box(x + (i % columns) * 16, y + Math.floor(i / columns) * 18, 9, 11, random() < 0.4 ? lamp : light, 1)
  return drawn
}

/** A tree that stands on the ground. */
export function tree(x: number, size: number, { deep, mid }: Inks): string {
  return box(x - 2, ground - size, 4, size, deep) + disc(x, ground - size, size * 0.62, mid)
}
