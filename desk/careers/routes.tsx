import { BriefcaseBusiness } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { fairPages, fairRoutes } from './fairs/routes.tsx'
import { jobPlaces, jobRoutes } from './jobs/routes.ts'

export const careersPillar: Pillar = { title: '岗位与招聘会', icon: BriefcaseBusiness, pages: [...jobPlaces, ...fairPages] }

export const careersRoutes = [...jobRoutes, ...fairRoutes] as const
