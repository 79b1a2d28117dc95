import { createRouter } from '@tanstack/react-router'
import { careersPillar, careersRoutes } from './careers/routes.tsx'
import { communityPillar, communityRoutes } from './community/routes.tsx'
import { culturePillar, cultureRoutes } from './culture/routes.tsx'
import { rootRoute, shellRoute } from './frame/routes.tsx'
import { Shell } from './frame/Shell.tsx'
import { homePillar, homeRoutes } from './home/routes.tsx'
import { SearchBox } from './home/SearchBox.tsx'
import { useWaiting } from './home/waiting.ts'
import { policiesPillar, policiesRoutes, ticketsPillar } from './policies/routes.tsx'
import { showcasePillar, showcaseRoutes } from './showcase/routes.tsx'
import { outsideRoutes, staffPillar, staffRoutes } from './staff/routes.tsx'

const pillars = [
  homePillar,
  careersPillar,
  policiesPillar,
  culturePillar,
  showcasePillar,
  ticketsPillar,
  communityPillar,
  staffPillar,
]

shellRoute.update({
  component: () => <Shell pillars={pillars} useWaiting={useWaiting} tools={<SearchBox pillars={pillars} />} />,
})

const inside = [
  ...homeRoutes,
  ...careersRoutes,
  ...policiesRoutes,
  ...cultureRoutes,
  ...showcaseRoutes,
  ...communityRoutes,
  ...staffRoutes,
] as const

export const router = createRouter({
  routeTree: rootRoute.addChildren([shellRoute.addChildren(inside), ...outsideRoutes]),
  basepath: '/desk',
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
