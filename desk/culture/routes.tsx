import { Map as MapIcon } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'

export const culturePillar: Pillar = { title: '文旅', icon: MapIcon, pages: [] }

export const cultureRoutes = [] as const
