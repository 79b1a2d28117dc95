import type { PlaceKind } from '../../contract/culture/places.ts'
import { attractionScene } from './attraction-scenes'
import { placeScenes } from './place-scenes'
import { type Inks, sceneHeight, sceneWidth } from './scene-shapes'

/** The sky from its top to the ground, and what stands in it. */
const hours: ({ sky: [string, string] } & Inks)[] = [
  { sky: ['#0B5A4B', '#3E9C7F'], deep: '#06382E', mid: '#1B7460', light: '#CFEADF', lamp: '#F5B83D' },
  { sky: ['#9A2C1B', '#E58A5A'], deep: '#571408', mid: '#B9442E', light: '#FBE1D3', lamp: '#FFD375' },
  { sky: ['#1C3F78', '#5B8AC9'], deep: '#0E2347', mid: '#2F5C9F', light: '#D9E6F8', lamp: '#F5B83D' },
  { sky: ['#4C2258', '#A3608F'], deep: '#2B0F35', mid: '#6E3A79', light: '#F0DCEE', lamp: '#FFC65C' },
  { sky: ['#A96500', '#F3BC58'], deep: '#573000', mid: '#C0811F', light: '#FFF0CF', lamp: '#FFE08A' },
]

/** Numbers from 0 up to 1 that are always the same for the same name. */
function chances(name: string): () => number {
  let state = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7)
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A picture of our own for a place: what stands there is its kind, of an attraction what its name says, the hour and the order of things are its name's. */
export function placeCover({ name, kind, summary }: { name: string; kind: PlaceKind; summary: string }): string {
  const random = chances(name)
  const scene = kind === 'attraction' ? attractionScene(name, summary) : placeScenes[kind]
  const { sky, ...inks } = hours[Math.floor(random() * hours.length)] as (typeof hours)[number]
  const moon = `<circle cx="${Math.round(30 + random() * 260)}" cy="${Math.round(20 + random() * 16)}" r="10" fill="${inks.lamp}" opacity=".85"/>`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sceneWidth}" height="${sceneHeight}" viewBox="0 0 ${sceneWidth} ${sceneHeight}">` +
    `<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient>` +
    `<rect width="${sceneWidth}" height="${sceneHeight}" fill="url(#s)"/>${moon}${scene(inks, random)}` +
    `<rect y="118" width="${sceneWidth}" height="22" fill="${inks.deep}" opacity=".55"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
