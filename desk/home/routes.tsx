import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Sun } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'

export const homePillar: Pillar = {
  title: '今日待办',
  icon: Sun,
  pages: [{ to: '/', title: '今日待办', actions: ['be-staff'] }],
}

export const homeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  }),
] as const
