import { BriefcaseBusiness } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { fairPages, fairRoutes } from './fairs/routes.tsx'

export const careersPillar: Pillar = { title: '岗位与招聘会', icon: BriefcaseBusiness, pages: [...fairPages] }

export const careersRoutes = [...fairRoutes] as const
