import { round } from '@/lib/drawing'
import type { PlaceKind } from '../../contract/culture/places.ts'
import { between, box, disc, ground, type Scene, sceneHeight, sceneWidth, shape, tree, windows } from './scene-shapes'

const mall: Scene = (inks, random) => {
  const x = between(random, 40, 100)
  return (
    box(x, 34, 150, ground - 34, inks.mid, 6) +
    windows(x + 14, 46, 8, 2, inks, random) +
    box(x + 30, ground - 30, 90, 30, inks.light) +
    [0, 1, 2, 3, 4]
      .map(i => shape(`M${round(x + 30 + i * 18)} ${ground - 38}h18v8a9 9 0 0 1 -18 0z`, i % 2 ? inks.light : inks.lamp))
      .join('')
  )
}

/** House by house, a roof and a lantern each. */
const street: Scene = (inks, random) => {
  let drawn = ''
  for (let x = -8; x < sceneWidth; ) {
    const width = between(random, 44, 66)
    const top = between(random, 44, 70)
    drawn += box(x, top, width - 3, ground - top, random() < 0.5 ? inks.mid : inks.deep)
    drawn += shape(
      `M${round(x - 3)} ${round(top)}L${round(x + width / 2)} ${round(top - 16)}L${round(x + width)} ${round(top)}z`,
      inks.light,
    )
    drawn += box(x + width / 2 - 8, ground - 24, 15, 24, inks.light, 2) + disc(x + 10, top + 16, 5, inks.lamp)
    x += width
  }
  return drawn
}

/** A pediment on columns. */
const hall =
  (columns: number): Scene =>
  ({ deep, mid, light, lamp }, random) => {
    const x = between(random, 60, 110)
    const width = columns * 26 + 8
    const pillars = Array.from({ length: columns }, (_, i) => box(x + 8 + i * 26, 64, 14, ground - 74, light)).join('')
    return (
      box(x, 58, width, ground - 58, mid) +
      pillars +
      shape(`M${round(x - 12)} 58L${round(x + width / 2)} 26L${round(x + width + 12)} 58z`, deep) +
      disc(x + width / 2, 47, 6, lamp) +
      box(x - 10, ground - 10, width + 20, 10, deep)
    )
  }

const park: Scene = (inks, random) => {
  const pond = between(random, 120, 200)
  const trees = Array.from({ length: 7 }, (_, i) => tree(20 + i * 46 + between(random, -10, 10), between(random, 26, 50), inks))
  return (
    shape(`M0 ${ground}Q90 ${ground - 60} 180 ${ground - 8}T320 ${ground - 30}V${sceneHeight}H0z`, inks.light) +
    trees.join('') +
    `<ellipse cx="${round(pond)}" cy="130" rx="70" ry="9" fill="${inks.light}"/>`
  )
}

/** A hut that is open at night. */
const hut: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 80, 140)
  return (
    box(x, 62, 110, ground - 62, mid, 4) +
    shape(`M${round(x - 14)} 64h138l-16 -20h-106z`, deep) +
    box(x + 12, 76, 44, 24, lamp, 3) +
    box(x + 70, 76, 26, ground - 76, light, 3) +
    shape(`M${round(x + 38)} 80l-10 12h6l-3 8l11 -12h-6z`, deep)
  )
}

/** A long table under lamps. */
const room: Scene = ({ deep, mid, light, lamp }, random) => {
  const lamps = [0, 1, 2].map(i => 70 + i * 88 + between(random, -14, 14))
  const seats = [0, 1, 2, 3, 4].map(i => box(62 + i * 44, 106, 20, 14, i % 2 ? mid : light, 4))
  return (
    lamps.map(x => box(x - 1, 0, 2, 34, deep) + shape(`M${round(x - 18)} 50q18 -30 36 0z`, lamp)).join('') +
    box(44, 90, 232, 9, deep, 4) +
    seats.join('')
  )
}

const flats: Scene = (inks, random) => {
  const x = between(random, 50, 120)
  return (
    box(x + 84, 52, 62, ground - 52, inks.deep, 3) +
    windows(x + 94, 62, 3, 3, inks, random) +
    box(x, 22, 76, ground - 22, inks.mid, 3) +
    windows(x + 9, 32, 4, 4, inks, random)
  )
}

const train: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, -30, 20)
  const panes = Array.from({ length: 6 }, (_, i) => box(x + 26 + i * 38, 66, 28, 20, i === 2 ? lamp : light, 4)).join('')
  return (
    shape(`M0 ${sceneHeight}V44Q160 4 320 44V${sceneHeight}z`, mid) +
    shape(`M${round(x)} 54h240q34 0 40 56h-280z`, deep) +
    panes +
    box(0, 112, sceneWidth, 4, light)
  )
}

/** What stands on the cover of each kind of place; of attractions each has its own. */
export const placeScenes: Record<Exclude<PlaceKind, 'attraction'>, Scene> = {
  mall,
  street,
  museum: hall(5),
  park,
  'service-station': hut,
  'shared-space': room,
  'party-service-centre': hall(3),
  'government-hall': hall(7),
  'talent-apartment': flats,
  metro: train,
}
