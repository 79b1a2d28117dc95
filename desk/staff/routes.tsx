import { Settings } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'

export const staffPillar: Pillar = { title: '人员与设置', icon: Settings, pages: [] }

export const staffRoutes = [] as const

/** Pages of who is not signed in: an invitation, a wall. */
export const outsideRoutes = [] as const
