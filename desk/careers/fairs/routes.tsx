import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { PlaceInSide } from '../../frame/pillars.ts'
import { shellRoute } from '../../frame/routes.tsx'
import { choiceIn } from '../../kit/search-params.ts'

/** The second is for the crew at the doors, who prepare nothing. */
export const fairPages: PlaceInSide[] = [
  { to: '/fairs', title: '招聘会', actions: ['edit-events'] },
  { to: '/fair-day', title: '现场', actions: ['watch-fair', 'check-in'] },
]

const inShell = { getParentRoute: () => shellRoute }

export const fairRoutes = [
  createRoute({
    ...inShell,
    path: '/fairs',
    validateSearch: (search: Record<string, unknown>): { period?: 'upcoming' | 'past' } => {
      const period = choiceIn(search, 'period', ['upcoming', 'past'] as const)
      return period ? { period } : {}
    },
    component: lazyRouteComponent(() => import('./FairsPage.tsx'), 'FairsPage'),
  }),
  createRoute({ ...inShell, path: '/fair-day', component: lazyRouteComponent(() => import('./FairDayPage.tsx'), 'FairDayPage') }),
  createRoute({ ...inShell, path: '/fairs/$id', component: lazyRouteComponent(() => import('./FairPage.tsx'), 'FairPage') }),
  createRoute({
    ...inShell,
    path: '/fairs/$id/text',
    component: lazyRouteComponent(() => import('./FairTextPage.tsx'), 'FairTextPage'),
  }),
  createRoute({
    ...inShell,
    path: '/fairs/$id/booths',
    component: lazyRouteComponent(() => import('./BoothMapPage.tsx'), 'BoothMapPage'),
  }),
  createRoute({ ...inShell, path: '/fairs/$id/live', component: lazyRouteComponent(() => import('./LivePage.tsx'), 'LivePage') }),
  createRoute({ ...inShell, path: '/fairs/$id/door', component: lazyRouteComponent(() => import('./DoorPage.tsx'), 'DoorPage') }),
  createRoute({
    ...inShell,
    path: '/fairs/$id/signs',
    component: lazyRouteComponent(() => import('./SignsPage.tsx'), 'SignsPage'),
  }),
] as const
