import { Award } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'

export const showcasePillar: Pillar = { title: '风采', icon: Award, pages: [] }

export const showcaseRoutes = [] as const
