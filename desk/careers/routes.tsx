import { BriefcaseBusiness } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { jobPlaces, jobRoutes } from './jobs/routes.ts'

export const careersPillar: Pillar = { title: '岗位与招聘会', icon: BriefcaseBusiness, pages: [...jobPlaces] }

export const careersRoutes = [...jobRoutes] as const
