import type { StreetPaint } from './street.ts'
import type { GradientStop } from './svg.ts'
import type { TowerPaint } from './tower.ts'

/** What the street scene is painted with. */
export interface ScenePaint {
  sky: GradientStop[]
  farRoofs: string
  farRoofsOpacity: string
  /** Strength of the light around a lamp, and around the tower. */
  lampGlow: number
  towerGlow: number
  tower: TowerPaint
  street: StreetPaint
}

/** The scene in the light theme. */
export const dusk: ScenePaint = {
  sky: [
    [0, '#063F34'],
    [0.52, '#0C6451'],
    [0.7, '#237A62'],
    [0.84, '#E5B56C'],
    [1, '#FBDDA6'],
  ],
  farRoofs: '#1D6B56',
  farRoofsOpacity: '.5',
  lampGlow: 0.65,
  towerGlow: 0.62,
  tower: { body: '#0C5747', shade: '#084438', roof: '#15806A', window: '#FFDC94', star: '#F0604A' },
  street: { walls: ['#A8432E', '#8F3423'], window: '#FFD88A', dark: '#7B2C1D' },
}

/** The scene in the dark theme, and on the entry pass. */
export const night: ScenePaint = {
  sky: [
    [0, '#04110E'],
    [0.55, '#08261F'],
    [0.78, '#174436'],
    [0.92, '#6A5730'],
    [1, '#8A6A34'],
  ],
  farRoofs: '#0B2C24',
  farRoofsOpacity: '.9',
  lampGlow: 0.5,
  towerGlow: 0.34,
  tower: { body: '#123F34', shade: '#0C3028', roof: '#1C5A4A', window: '#FFD27A', star: '#FF8A70' },
  street: { walls: ['#4A2119', '#3A1A14'], window: '#FFC766', dark: '#2B130E' },
}

/** A cover is painted with two background colours, a light one, and the yellow of the lamps. */
export interface CoverPaint {
  /** Background, top left to bottom right. */
  from: string
  to: string
  light: string
  lamp: string
}

const lamp = '#FFCE6B'

/** The design's six cover palettes, and four mixed from their ends so that no two categories look alike. */
export const coverPaints = {
  green: { from: '#13866E', to: '#063F34', light: '#CFF3E6', lamp },
  plum: { from: '#8F4C9C', to: '#43204C', light: '#F4DDF8', lamp },
  brick: { from: '#D5573F', to: '#8A2818', light: '#FFE7DD', lamp },
  blue: { from: '#3B74C9', to: '#17346A', light: '#DCE9FF', lamp },
  amber: { from: '#F3B03A', to: '#C8651B', light: '#FFF3D6', lamp: '#7C2D12' },
  dusk: { from: '#0E6B57', to: '#C9853B', light: '#FFE9C4', lamp: '#FFDC94' },
  /** Blue into green. */
  lake: { from: '#3B74C9', to: '#0B5C54', light: '#DDF3F4', lamp },
  /** Green, lighter. */
  leaf: { from: '#5DAE7B', to: '#0B6B58', light: '#E6F8E2', lamp },
  /** Plum into brick. */
  sunset: { from: '#8F4C9C', to: '#D5573F', light: '#FFE4DF', lamp },
  /** Plum into dark brick. */
  feast: { from: '#43204C', to: '#A23522', light: '#FFDCC8', lamp },
} satisfies Record<string, CoverPaint>
