import { dusk, night, type ScenePaint } from './palette.ts'
import { arcade, type LampString, lamps, type StreetShape, skyline } from './street.ts'
import { glow, linearGradient, picture } from './svg.ts'
import { type TowerShape, tower } from './tower.ts'

interface Scene {
  width: number
  height: number
  /** Far roofs, and how high the tallest may reach. */
  farRoofs: { top: number; seed: number }
  halo: { x: number; y: number; radius: number }
  tower: TowerShape
  street: Pick<StreetShape, 'top' | 'seed' | 'lit'>
  lamps: LampString[]
}

/** The picture behind the home page's heading: the left upper half stays free for words. */
const homeScene: Scene = {
  width: 390,
  height: 280,
  farRoofs: { top: 176, seed: 11 },
  halo: { x: 300, y: 190, radius: 130 },
  tower: { x: 304, foot: 248, height: 146, lit: 0.75 },
  street: { top: 196, seed: 5, lit: () => 0.62 },
  lamps: [
    { from: [-8, 198], to: [206, 194], sag: 8, spans: 9 },
    { from: [176, 202], to: [400, 170], sag: 12, spans: 8 },
  ],
}

/** The head of the entry pass: the fair's name stands bottom left, so the windows there are dark. */
const passScene: Scene = {
  width: 448,
  height: 120,
  farRoofs: { top: 30, seed: 3 },
  halo: { x: 362, y: 66, radius: 116 },
  tower: { x: 366, foot: 110, height: 99, lit: 0.8 },
  street: { top: 62, seed: 8, lit: x => Math.min(0.75, Math.max(0, (x - 265) / 70)) },
  lamps: [
    { from: [-8, 34], to: [212, 40], sag: 9, spans: 9 },
    { from: [184, 48], to: [458, 22], sag: 14, spans: 9 },
  ],
}

/** The street in front of the tower, under strings of lamps. */
function scene({ width, height, halo, farRoofs, ...parts }: Scene, paint: ScenePaint): string {
  const farPath = skyline(width, farRoofs.top, height, farRoofs.seed)
  const gradients =
    linearGradient('sky', paint.sky, 0, 1) + glow('lamp', '#FFD27A', paint.lampGlow) + glow('halo', '#FFE6B0', paint.towerGlow)
  return (
    `<defs>${gradients}</defs><path fill="url(#sky)" d="M0 0h${width}v${height}H0z"/>` +
    `<circle cx="${halo.x}" cy="${halo.y}" r="${halo.radius}" fill="url(#halo)"/>` +
    `<path fill="${paint.farRoofs}" opacity="${paint.farRoofsOpacity}" d="${farPath}"/>` +
    tower(parts.tower, paint.tower) +
    arcade({ ...parts.street, bottom: height, width }, paint.street) +
    lamps(parts.lamps, '#FFD98C', 'lamp')
  )
}

/** The picture at the top of the home page. */
export function hero(theme: 'light' | 'dark'): string {
  return picture(homeScene.width, homeScene.height, scene(homeScene, theme === 'dark' ? night : dusk), 'bottom')
}

/** The head of the entry pass, night in both themes: the same street from further away. */
export function heroPass(): string {
  return picture(358, 96, `<g transform="scale(.8)">${scene(passScene, night)}</g>`, 'bottom')
}

const markShape: TowerShape = { x: 32, foot: 63, height: 58, storeys: 6, overhang: 1.42, lit: 0 }

/** The tower in one colour, on nothing: for light surfaces. */
export function mark(): string {
  const green = '#0B6B58'
  return picture(64, 64, tower(markShape, { body: green, shade: green, roof: green, window: '#FFFFFF', star: '#BF3F2B' }))
}

/** The tower on a green tile: for any surface. */
export function markTile(): string {
  const shape = { ...markShape, foot: 57, height: 49 }
  const cream = '#FFF3D6'
  const paint = { body: cream, shade: '#EBD5A4', roof: cream, window: '#0B6B58', star: '#FFCE6B' }
  return picture(64, 64, `<rect width="64" height="64" rx="15" fill="#0B6B58"/>${tower(shape, paint)}`)
}
