import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Award } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'
import { choiceIn, textIn } from '../kit/search-params.ts'

export const showcasePillar: Pillar = {
  title: '风采',
  icon: Award,
  pages: [
    { to: '/showcase', title: '审核', actions: ['review-showcase'] },
    { to: '/nominations', title: '评优推荐', actions: ['review-showcase'] },
    { to: '/introductions', title: '转达', actions: ['review-showcase'] },
    { to: '/showcase-settings', title: '风采设置', actions: ['review-showcase'] },
  ],
}

const under = () => shellRoute
type Search = Record<string, unknown>
/** A link may leave out any of them. */
const optional = <S extends object>(search: S): Partial<S> => search

export const showcaseRoutes = [
  createRoute({
    getParentRoute: under,
    path: '/showcase',
    validateSearch: (search: Search) =>
      optional({ state: choiceIn(search, 'state', ['review', 'published', 'rejected']), item: textIn(search, 'item') }),
    component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/nominations',
    validateSearch: (search: Search) => optional({ state: choiceIn(search, 'state', ['open', 'chosen', 'declined']) }),
    component: lazyRouteComponent(() => import('./NominationsPage.tsx'), 'NominationsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/introductions',
    validateSearch: (search: Search) => optional({ state: choiceIn(search, 'state', ['open', 'done']) }),
    component: lazyRouteComponent(() => import('./IntroductionsPage.tsx'), 'IntroductionsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/showcase-settings',
    component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
  }),
] as const
