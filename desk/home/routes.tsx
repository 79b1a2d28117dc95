import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Sun } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'

export const homePillar: Pillar = {
  title: '今日',
  icon: Sun,
  pages: [
    { to: '/', title: '今日待办', actions: ['be-staff'] },
    { to: '/big-days', title: '大活动', actions: ['check-in'] },
  ],
}

export const homeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/big-days',
    component: lazyRouteComponent(() => import('./big-days/BigDaysPage.tsx'), 'BigDaysPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/big-days/new',
    component: lazyRouteComponent(() => import('./big-days/BigDayPage.tsx'), 'NewBigDayPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/big-days/$id',
    component: lazyRouteComponent(() => import('./big-days/BigDayPage.tsx'), 'BigDayPage'),
  }),
] as const
