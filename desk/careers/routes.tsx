import { BriefcaseBusiness } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'

export const careersPillar: Pillar = { title: '岗位与招聘会', icon: BriefcaseBusiness, pages: [] }

export const careersRoutes = [] as const
