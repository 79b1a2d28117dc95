import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { HandHelping } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'
import { choiceIn, textIn } from '../kit/search-params.ts'

export const communityPillar: Pillar = {
  title: '需求与议事',
  icon: HandHelping,
  pages: [
    { to: '/needs', title: '需求清单', actions: ['handle-needs'] },
    { to: '/proposals', title: '议事', actions: ['run-proposals'] },
  ],
}

const under = () => shellRoute
type Search = Record<string, unknown>
/** A link may leave out any of them. */
const optional = <S extends object>(search: S): Partial<S> => search

export const communityRoutes = [
  createRoute({
    getParentRoute: under,
    path: '/needs',
    validateSearch: (search: Search) =>
      optional({
        q: textIn(search, 'q'),
        state: choiceIn(search, 'state', ['review', 'rejected', 'open', 'working', 'done', 'withdrawn']),
        only: choiceIn(search, 'only', ['overdue', 'due', 'mine']),
      }),
    component: lazyRouteComponent(() => import('./NeedsPage.tsx'), 'NeedsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/needs/new',
    component: lazyRouteComponent(() => import('./NeedPage.tsx'), 'NewNeedPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/needs/$id',
    component: lazyRouteComponent(() => import('./NeedPage.tsx'), 'NeedPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/proposals',
    validateSearch: (search: Search) =>
      optional({
        q: textIn(search, 'q'),
        state: choiceIn(search, 'state', ['review', 'rejected', 'open', 'decided', 'withdrawn']),
        only: choiceIn(search, 'only', ['waiting', 'closed']),
      }),
    component: lazyRouteComponent(() => import('./ProposalsPage.tsx'), 'ProposalsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/proposals/new',
    component: lazyRouteComponent(() => import('./ProposalPage.tsx'), 'NewProposalPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/proposals/$id',
    component: lazyRouteComponent(() => import('./ProposalPage.tsx'), 'ProposalPage'),
  }),
] as const
