import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { EmployerState } from '../../../contract/careers/employers.ts'
import type { PlaceInSide } from '../../frame/pillars.ts'
import { shellRoute } from '../../frame/routes.tsx'
import { choiceIn, textIn } from '../../kit/search-params.ts'
import { readJobSearch } from './job-search.ts'

type Search = Record<string, unknown>
const employerStates = ['waiting', 'expiring', 'checked', 'expired'] as const satisfies readonly EmployerState[]

const employerIn = (search: Search): { employer?: string | undefined } => ({ employer: textIn(search, 'employer') })
const reportsIn = (search: Search): { state?: 'open' | 'resolved' | undefined } => ({
  state: choiceIn(search, 'state', ['open', 'resolved']),
})
const employersIn = (search: Search): { state?: EmployerState | undefined; q?: string | undefined } => ({
  state: choiceIn(search, 'state', employerStates),
  q: textIn(search, 'q'),
})
const stepIn = (search: Search): { step?: 'columns' | 'rows' | undefined } => ({
  step: choiceIn(search, 'step', ['columns', 'rows']),
})

/** In the side bar. */
export const jobPlaces: PlaceInSide[] = [
  { to: '/jobs', title: '岗位', actions: ['edit-jobs'] },
  { to: '/imports', title: '导入表格', actions: ['import'] },
  { to: '/employers', title: '企业', actions: ['verify-employers'] },
  { to: '/job-reports', title: '岗位举报', actions: ['publish-jobs'] },
  { to: '/pay-rules', title: '工资扣缴', actions: ['edit-word-lists'] },
]

export const jobRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jobs',
    validateSearch: readJobSearch,
    component: lazyRouteComponent(() => import('./JobsPage.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jobs/new',
    validateSearch: employerIn,
    component: lazyRouteComponent(() => import('./NewJobPage.tsx'), 'NewJobPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jobs/$id',
    component: lazyRouteComponent(() => import('./JobPage.tsx'), 'JobPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/job-reports',
    validateSearch: reportsIn,
    component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/pay-rules',
    component: lazyRouteComponent(() => import('../pay/PayRulesPage.tsx'), 'PayRulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/employers',
    validateSearch: employersIn,
    component: lazyRouteComponent(() => import('../employers/EmployersPage.tsx'), 'EmployersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/employers/new',
    component: lazyRouteComponent(() => import('../employers/NewEmployerPage.tsx'), 'NewEmployerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/employers/$id',
    component: lazyRouteComponent(() => import('../employers/EmployerPage.tsx'), 'EmployerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('../imports/StartPage.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$id',
    validateSearch: stepIn,
    component: lazyRouteComponent(() => import('../imports/DraftPage.tsx'), 'DraftPage'),
  }),
] as const
