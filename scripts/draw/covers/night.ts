import { lamps } from '../street.ts'
import { glow } from '../svg.ts'
import { tower } from '../tower.ts'
import { coverHeight, type Motif } from './motif.ts'

const paintOfTower = { body: '#0C5747', shade: '#084438', roof: '#117660', star: '#E8553D' }

/** The tower after dark, lamps strung across the square. */
export const night: Motif = paint =>
  `<defs>${glow('lamp', paint.lamp, 0.7)}</defs><circle cx="250" cy="120" r="130" fill="url(#lamp)"/>` +
  lamps(
    [
      { from: [-10, 40], to: [184, 58], sag: 16, spans: 8 },
      { from: [184, 58], to: [372, 26], sag: 14, spans: 8 },
    ],
    paint.lamp,
    'lamp',
  ) +
  tower({ x: 250, foot: coverHeight, height: 190, lit: 0.75, seed: 5 }, { ...paintOfTower, window: paint.lamp })
