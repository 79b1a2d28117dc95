import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Settings } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { rootRoute, shellRoute } from '../frame/routes.tsx'
import { choiceIn, textIn } from '../kit/search-params.ts'
import { auditKinds } from './audit/words.ts'

export const staffPillar: Pillar = {
  title: '人员与设置',
  icon: Settings,
  pages: [
    { to: '/members', title: '工作人员', actions: ['manage-staff'] },
    { to: '/numbers', title: '数字', actions: ['handle-applications'] },
    { to: '/audit', title: '操作记录', actions: ['read-audit'] },
    { to: '/account', title: '我的账号', actions: ['be-staff'] },
    { to: '/help', title: '帮助', actions: ['be-staff'] },
  ],
}

const inShell = { getParentRoute: () => shellRoute }

export const staffRoutes = [
  createRoute({
    ...inShell,
    path: '/members',
    validateSearch: search => ({
      q: textIn(search, 'q'),
      role: choiceIn(search, 'role', ['admin', 'editor', 'moderator', 'agent', 'scanner']),
      state: choiceIn(search, 'state', ['active', 'invited', 'disabled']),
      open: textIn(search, 'open'),
    }),
    component: lazyRouteComponent(() => import('./members/MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...inShell,
    path: '/audit',
    validateSearch: search => ({
      actor: textIn(search, 'actor'),
      kind: choiceIn(search, 'kind', Object.keys(auditKinds)),
      from: textIn(search, 'from'),
      to: textIn(search, 'to'),
    }),
    component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...inShell,
    path: '/numbers',
    validateSearch: search => ({ by: choiceIn(search, 'by', ['month', 'fair']) }),
    component: lazyRouteComponent(() => import('./numbers/NumbersPage.tsx'), 'NumbersPage'),
  }),
  createRoute({
    ...inShell,
    path: '/account',
    component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({ ...inShell, path: '/help', component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage') }),
  createRoute({
    ...inShell,
    path: '/help/$name',
    component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage'),
  }),
] as const

/** Pages without the side bar, of who is not signed in: an invitation, a wall. */
export const outsideRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wall',
    component: lazyRouteComponent(() => import('./numbers/WallPage.tsx'), 'WallPage'),
  }),
] as const
