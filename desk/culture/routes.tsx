import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Map as MapIcon } from 'lucide-react'
import { categoryLabels, placeLabels, serviceLabels } from '../../contract/culture/labels.ts'
import type { Pillar } from '../frame/pillars.ts'
import { shellRoute } from '../frame/routes.tsx'
import { choiceIn, textIn } from '../kit/search-params.ts'
import { eventSortNames, eventStateNames, periodNames } from './words.ts'

export const culturePillar: Pillar = {
  title: '文旅',
  icon: MapIcon,
  pages: [
    { to: '/events', title: '活动', actions: ['edit-events'] },
    { to: '/calendar', title: '日历', actions: ['edit-events'] },
    { to: '/places', title: '地点', actions: ['edit-events'] },
    { to: '/services', title: '在哪', actions: ['edit-events'] },
    { to: '/walks', title: '路线', actions: ['edit-events'] },
    { to: '/rooms', title: '房间和预约', actions: ['edit-rooms'] },
    { to: '/holidays', title: '节假日', actions: ['edit-word-lists'] },
  ],
}

const under = () => shellRoute
type Search = Record<string, unknown>
const keysOf = <K extends string>(names: Record<K, string>) => Object.keys(names) as K[]
const states = ['draft', 'published'] as const
/** A link may leave out any of them. */
const optional = <S extends object>(search: S): Partial<S> => search

export const cultureRoutes = [
  createRoute({
    getParentRoute: under,
    path: '/services',
    validateSearch: (search: Search) => optional({ kind: choiceIn(search, 'kind', keysOf(serviceLabels)) }),
    component: lazyRouteComponent(() => import('./services/ServicesPage.tsx'), 'ServicesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/events',
    validateSearch: (search: Search) =>
      optional({
        q: textIn(search, 'q'),
        state: choiceIn(search, 'state', keysOf(eventStateNames)),
        category: choiceIn(search, 'category', keysOf(categoryLabels)),
        series: textIn(search, 'series'),
        check: choiceIn(search, 'check', ['due']),
        period: choiceIn(search, 'period', keysOf(periodNames)),
        sort: choiceIn(search, 'sort', keysOf(eventSortNames)),
      }),
    component: lazyRouteComponent(() => import('./events/EventsPage.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/events/new',
    component: lazyRouteComponent(() => import('./events/EventPage.tsx'), 'NewEventPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/events/$id',
    component: lazyRouteComponent(() => import('./events/EventPage.tsx'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/calendar',
    validateSearch: (search: Search) => optional({ month: textIn(search, 'month') }),
    component: lazyRouteComponent(() => import('./events/CalendarPage.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/holidays',
    component: lazyRouteComponent(() => import('./HolidaysPage.tsx'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/places',
    validateSearch: (search: Search) =>
      optional({
        q: textIn(search, 'q'),
        kind: choiceIn(search, 'kind', keysOf(placeLabels)),
        state: choiceIn(search, 'state', states),
        check: choiceIn(search, 'check', ['due']),
      }),
    component: lazyRouteComponent(() => import('./places/PlacesPage.tsx'), 'PlacesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/places/new',
    component: lazyRouteComponent(() => import('./places/PlacePage.tsx'), 'NewPlacePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/places/$id',
    component: lazyRouteComponent(() => import('./places/PlacePage.tsx'), 'PlacePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/walks',
    validateSearch: (search: Search) => optional({ q: textIn(search, 'q'), state: choiceIn(search, 'state', states) }),
    component: lazyRouteComponent(() => import('./walks/WalksPage.tsx'), 'WalksPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/walks/new',
    component: lazyRouteComponent(() => import('./walks/WalkPage.tsx'), 'NewWalkPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/walks/$id',
    component: lazyRouteComponent(() => import('./walks/WalkPage.tsx'), 'WalkPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/rooms',
    component: lazyRouteComponent(() => import('./rooms/RoomsPage.tsx'), 'RoomsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/rooms/new',
    component: lazyRouteComponent(() => import('./rooms/RoomPage.tsx'), 'NewRoomPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/rooms/$id',
    component: lazyRouteComponent(() => import('./rooms/RoomPage.tsx'), 'RoomPage'),
  }),
] as const
