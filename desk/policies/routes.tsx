import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Inbox, ScrollText } from 'lucide-react'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'
import { choiceIn, textIn } from '../kit/search-params.ts'

export const policiesPillar: Pillar = {
  title: '政策与答复',
  icon: ScrollText,
  pages: [
    { to: '/policies', title: '政策', actions: ['publish-policies'] },
    { to: '/policy-drafts', title: '导入与草稿', actions: ['publish-policies'] },
    { to: '/answer-feedback', title: '没用的答复', actions: ['read-answers'] },
    { to: '/frequent-answers', title: '常见问答', actions: ['read-answers'] },
    { to: '/signposts', title: '去处', actions: ['review-answers'] },
    { to: '/scenes', title: '一件事', actions: ['publish-policies'] },
    { to: '/word-lists', title: '词表', actions: ['edit-word-lists'] },
  ],
}

export const ticketsPillar: Pillar = {
  title: '工单',
  icon: Inbox,
  pages: [
    { to: '/tickets', title: '工单', actions: ['handle-tickets'] },
    { to: '/reply-templates', title: '答复模板', actions: ['handle-tickets'] },
    { to: '/departments', title: '部门和分派', actions: ['edit-departments'] },
  ],
}

const under = () => shellRoute
type Search = Record<string, unknown>

/** Every part of an address may be left out. */
const mayBe = <T extends object>(read: (search: Search) => T) => read as (search: Search) => { [K in keyof T]?: T[K] }

const policies = createRoute({
  getParentRoute: under,
  path: '/policies',
  validateSearch: mayBe(search => ({
    q: textIn(search, 'q'),
    level: choiceIn(search, 'level', ['nation', 'province', 'city', 'district']),
    status: choiceIn(search, 'status', ['current', 'upcoming', 'expired', 'replaced', 'exhausted', 'unverified']),
    only: choiceIn(search, 'only', ['unconfirmed', 'stale', 'withdrawn']),
  })),
  component: lazyRouteComponent(() => import('./library/PoliciesPage.tsx'), 'PoliciesPage'),
})

const policy = createRoute({
  getParentRoute: under,
  path: '/policies/$id',
  component: lazyRouteComponent(() => import('./library/PolicyPage.tsx'), 'PolicyPage'),
})

const drafts = createRoute({
  getParentRoute: under,
  path: '/policy-drafts',
  validateSearch: mayBe(search => ({
    state: choiceIn(search, 'state', ['waiting', 'published', 'refused', 'replaced']),
  })),
  component: lazyRouteComponent(() => import('./drafts/DraftsPage.tsx'), 'DraftsPage'),
})

const draft = createRoute({
  getParentRoute: under,
  path: '/policy-drafts/$id',
  validateSearch: mayBe(search => ({ view: choiceIn(search, 'view', ['text', 'facts', 'original']) })),
  component: lazyRouteComponent(() => import('./drafts/DraftPage.tsx'), 'DraftPage'),
})

const feedback = createRoute({
  getParentRoute: under,
  path: '/answer-feedback',
  validateSearch: mayBe(search => ({ show: choiceIn(search, 'show', ['open', 'handled', 'useful']) })),
  component: lazyRouteComponent(() => import('./answers/FeedbackPage.tsx'), 'FeedbackPage'),
})

const frequent = createRoute({
  getParentRoute: under,
  path: '/frequent-answers',
  component: lazyRouteComponent(() => import('./answers/FrequentAnswersPage.tsx'), 'FrequentAnswersPage'),
})

const signposts = createRoute({
  getParentRoute: under,
  path: '/signposts',
  component: lazyRouteComponent(() => import('./lists/SignpostsPage.tsx'), 'SignpostsPage'),
})

const wordLists = createRoute({
  getParentRoute: under,
  path: '/word-lists',
  component: lazyRouteComponent(() => import('./lists/WordListsPage.tsx'), 'WordListsPage'),
})

const wordList = createRoute({
  getParentRoute: under,
  path: '/word-lists/$name',
  component: lazyRouteComponent(() => import('./lists/WordListPage.tsx'), 'WordListPage'),
})

const scenes = createRoute({
  getParentRoute: under,
  path: '/scenes',
  component: lazyRouteComponent(() => import('./scenes/ScenesPage.tsx'), 'ScenesPage'),
})

const scene = createRoute({
  getParentRoute: under,
  path: '/scenes/$id',
  component: lazyRouteComponent(() => import('./scenes/ScenePage.tsx'), 'ScenePage'),
})

const queueSearch = mayBe(search => ({
  q: textIn(search, 'q'),
  status: choiceIn(search, 'status', ['open', 'working', 'waiting', 'answered', 'closed']),
  kind: choiceIn(search, 'kind', ['question', 'complaint', 'suggestion']),
  scope: choiceIn(search, 'scope', ['department', 'mine', 'unclaimed']),
}))

const tickets = createRoute({
  getParentRoute: under,
  path: '/tickets',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./tickets/TicketsPage.tsx'), 'TicketsPage'),
})

const ticket = createRoute({
  getParentRoute: under,
  path: '/tickets/$id',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./tickets/TicketPage.tsx'), 'TicketPage'),
})

const templates = createRoute({
  getParentRoute: under,
  path: '/reply-templates',
  component: lazyRouteComponent(() => import('./tickets/TemplatesPage.tsx'), 'TemplatesPage'),
})

const departments = createRoute({
  getParentRoute: under,
  path: '/departments',
  component: lazyRouteComponent(() => import('./departments/DepartmentsPage.tsx'), 'DepartmentsPage'),
})

export const policiesRoutes = [
  policies,
  policy,
  drafts,
  draft,
  feedback,
  frequent,
  signposts,
  wordLists,
  wordList,
  scenes,
  scene,
  tickets,
  ticket,
  templates,
  departments,
] as const
