import { round } from '@/lib/drawing'
import { between, box, disc, ground, type Scene, sceneHeight, sceneWidth, shape, tree } from './scene-shapes'

/** A tower of storeys that grow smaller, each under its eaves. */
const tower: Scene = ({ deep, light, lamp }, random) => {
  const x = between(random, 110, 210)
  let drawn = ''
  for (let i = 0; i < 5; i++) {
    const width = 74 - i * 13
    const y = ground - 20 - i * 20
    drawn +=
      box(x - width / 2 + 8, y, width - 16, 20, light) +
      shape(`M${round(x - width / 2)} ${y}h${width}l-10 -7h${20 - width}z`, deep)
    drawn += box(x - 3, y + 6, 6, 9, lamp)
  }
  return drawn + disc(x, ground - 108, 4, lamp)
}

/** A great window that looks at the roofs behind it. */
const outlook: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 90, 130)
  const roofs = [0, 1, 2]
    .map(i => shape(`M${round(x + 12 + i * 36)} 96v-${22 + i * 8}l17 -12l17 12v${22 + i * 8}z`, mid))
    .join('')
  return (
    box(x - 10, 20, 140, ground - 20, deep, 10) +
    box(x, 30, 120, 66, light, 33) +
    roofs +
    disc(x + 92, 46, 8, lamp) +
    box(x + 58, 30, 4, 66, deep) +
    box(x - 18, ground - 8, 156, 8, deep)
  )
}

/** A screen as high as a house, with people before it. */
const screen: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 56, 84)
  const people = Array.from({ length: 6 }, (_, i) => 60 + i * 40 + between(random, -12, 12))
  return (
    box(x, 18, 180, 78, deep, 4) +
    shape(`M${round(x + 8)} 26h164v62h-164z`, mid) +
    shape(`M${round(x + 22)} 78l36 -34l26 22l30 -30l44 42z`, light) +
    disc(x + 140, 40, 8, lamp) +
    box(x + 84, 96, 12, ground - 96, deep) +
    people.map(at => disc(at, ground - 20, 5, light) + box(at - 5, ground - 14, 10, 14, light, 4)).join('')
  )
}

/** An open square: paving, lamps, a fountain in the middle. */
const square: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 140, 180)
  const posts = [-108, -58, 58, 108].map(d => box(x + d - 2, 56, 4, ground - 56, deep) + disc(x + d, 52, 8, lamp)).join('')
  const jets = [-22, -11, 0, 11, 22].map(d => `M${round(x)} ${ground - 10}q${d} -${76 - Math.abs(d) * 2} ${d * 1.6} -8`).join('')
  return (
    shape(`M0 ${sceneHeight}L${round(x - 90)} ${ground - 10}h180L320 ${sceneHeight}z`, mid) +
    posts +
    `<path d="${jets}" fill="none" stroke="${light}" stroke-width="3" stroke-linecap="round"/>` +
    `<ellipse cx="${round(x)}" cy="${ground - 8}" rx="46" ry="9" fill="${light}"/>`
  )
}

/** Hills behind hills, trees with fruit before them. */
const hills: Scene = (inks, random) => {
  const { deep, mid, light, lamp } = inks
  const peak = between(random, 70, 130)
  const fruit = Array.from({ length: 6 }, (_, i) => {
    const x = 34 + i * 50 + between(random, -12, 12)
    return tree(x, 30, inks) + [-8, 1, 9].map(d => disc(x + d, ground - 30 + Math.abs(d), 3, lamp)).join('')
  })
  return (
    shape(`M0 ${ground}L${round(peak)} 40L${round(peak + 80)} ${ground - 16}L${round(peak + 130)} 58L320 ${ground}z`, mid) +
    shape(`M0 ${sceneHeight}V96Q80 70 170 104T320 88V${sceneHeight}z`, deep) +
    shape(`M150 ${sceneHeight}q30 -22 8 -36h8q26 16 -2 36z`, light) +
    fruit.join('')
  )
}

/** A field under floodlights, with its ball. */
const pitch: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 120, 200)
  const lights = [40, 280].map(at => box(at - 2, 34, 4, ground - 34, deep) + box(at - 14, 26, 28, 12, lamp, 3)).join('')
  return (
    shape(`M0 90Q160 54 320 90V${ground}H0z`, deep) +
    lights +
    shape(`M0 ${sceneHeight}L34 92h252L320 ${sceneHeight}z`, mid) +
    `<ellipse cx="160" cy="116" rx="44" ry="12" fill="none" stroke="${light}" stroke-width="3"/>` +
    box(158, 92, 4, 48, light) +
    disc(x, 112, 9, light) +
    disc(x, 112, 3.5, deep)
  )
}

/** A car under a roof of glass. */
const showroom: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 80, 120)
  return (
    shape(`M30 46L160 20L290 46V${ground}H30z`, mid) +
    [0, 1, 2, 3].map(i => box(46 + i * 60, 52, 48, ground - 60, light, 3)).join('') +
    shape(`M${round(x)} 106q2 -20 26 -22l22 -18h44l28 18q24 2 24 22z`, deep) +
    shape(`M${round(x + 52)} 72h18v12h-32zM${round(x + 76)} 72h14l16 12h-30z`, light) +
    [30, 112].map(d => disc(x + d, 106, 12, deep) + disc(x + d, 106, 5, light)).join('') +
    disc(x + 138, 96, 4, lamp)
  )
}

/** A cube of cubes. */
const cube: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 130, 190)
  let drawn = ''
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++) {
      const y = 44 + row * 22 + column * 9
      const at = column * 18
      drawn += shape(`M${round(x - 54 + at)} ${y}l16 8v18l-16 -8z`, random() < 0.3 ? lamp : mid)
      drawn += shape(`M${round(x + 54 - at)} ${y}l-16 8v18l16 -8z`, random() < 0.3 ? lamp : deep)
    }
  return shape(`M${round(x)} 14l54 28l-54 28l-54 -28z`, light) + drawn
}

/** A lane between old walls, lanterns over it. */
const lane: Scene = ({ deep, mid, light, lamp }, random) => {
  const way = between(random, 130, 170)
  const lanterns = [-36, -12, 12, 36].map((d, i) => disc(way + 14 + d, 50 + (i % 2) * 7, 6, lamp)).join('')
  return (
    shape(`M0 22h${round(way - 30)}v${ground - 22}H0z`, deep) +
    shape(`M${round(way + 58)} 34H320v${ground - 34}H${round(way + 58)}z`, mid) +
    shape(`M0 22l${round(way - 18)} 0l-14 -14h-${round(way - 14)}z`, light) +
    shape(`M${round(way + 46)} 34H320V20H${round(way + 60)}z`, light) +
    box(way - 90, 66, 30, 44, light, 15) +
    box(way + 92, 72, 30, 38, light, 15) +
    shape(`M${round(way - 30)} ${ground}L${round(way + 6)} 84h16L${round(way + 58)} ${ground}z`, light) +
    `<path d="M${round(way - 30)} 40q44 22 88 0" fill="none" stroke="${deep}" stroke-width="2"/>` +
    lanterns
  )
}

/** A gate of honour over the way in: where nothing is known but that one goes there. */
const gate: Scene = ({ deep, mid, light, lamp }, random) => {
  const x = between(random, 100, 150)
  const pillars = [0, 34, 86, 120].map(d => box(x + d, 50, 9, ground - 50, mid)).join('')
  return (
    pillars +
    box(x + 34, 44, 61, 16, light, 2) +
    box(x - 2, 62, 133, 6, mid) +
    shape(`M${round(x + 22)} 44q42 -2 43 -22q1 20 43 22z`, deep) +
    shape(`M${round(x - 12)} 62q26 -2 28 -16q4 14 18 16zM${round(x + 95)} 62q14 -2 18 -16q2 14 28 16z`, deep) +
    [20, 110].map(d => disc(x + d, 78, 6, lamp)).join('') +
    shape(`M${round(x + 40)} ${sceneHeight}L${round(x + 52)} 92h26l12 ${sceneHeight - 92}z`, light) +
    box(0, ground, sceneWidth, 3, deep)
  )
}

/** By what the name of an attraction says it is; the first that it says. */
const named: [words: RegExp, scene: Scene][] = [
  [/塔|阁/, tower],
  [/屏/, screen],
  [/眼|观景|瞭望/, outlook],
  [/球|体育|运动/, pitch],
  [/汽车|赛车/, showroom],
  [/魔方|数字|科技|元宇宙/, cube],
  [/沟|谷|山|岭|峡|岗|农庄|果园/, hills],
  [/广场/, square],
  [/里$|巷|胡同|坊|街|镇|村/, lane],
]

/** What stands on the cover of an attraction: what its name says, else what is said of it. */
export const attractionScene = (name: string, summary: string): Scene =>
  [name, summary].map(text => named.find(([words]) => words.test(text))?.[1]).find(scene => scene) ?? gate
