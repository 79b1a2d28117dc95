import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { staffSearch } from '../staff/search.ts'
import { firstScreenParts, type Pillars, searchParts, staffSearchSources, todayParts, wallParts } from './parts.ts'
import { homeRoutes } from './routes.ts'
import { sceneCodes } from './scene-codes.ts'
import { scenePictures } from './scene-pictures.ts'
import { searchRoutes } from './search/routes.ts'
import { suggestible } from './search/suggestible.ts'
import { suggester } from './search/suggestions.ts'
import { todayRoutes } from './today/routes.ts'
import { todayOf } from './today/today.ts'
import { wallRoutes } from './wall.ts'

interface HomeNeeds extends Pillars {
  wechat: WeChat | null
}

/** What joins the pillars: the first screens, searches over everything, figures for a wall, and printed codes. */
export function createHome({ database, clock }: Platform, { wechat, ...pillars }: HomeNeeds) {
  const scenes = sceneCodes(database, clock)
  return {
    routes: {
      ...homeRoutes(firstScreenParts(pillars), scenes, scenePictures(scenes, wechat), clock),
      ...searchRoutes(searchParts(pillars), suggester(clock, suggestible(database, clock)), clock),
      ...wallRoutes(wallParts(pillars), clock),
      ...todayRoutes(todayOf(todayParts(pillars), clock), staffSearch(staffSearchSources(pillars))),
    },
  }
}
