import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { type SearchSource, staffSearch } from '../staff/search.ts'
import { type HomeParts, homeRoutes } from './routes.ts'
import { sceneCodes } from './scene-codes.ts'
import { scenePictures } from './scene-pictures.ts'
import { type SearchParts, searchRoutes } from './search/routes.ts'
import { suggestible } from './search/suggestible.ts'
import { suggester } from './search/suggestions.ts'
import { todayRoutes } from './today/routes.ts'
import { type TodayParts, todayOf } from './today/today.ts'

interface HomeNeeds {
  wechat: WeChat | null
  firstScreen: HomeParts
  search: SearchParts
  today: TodayParts
  staffSearch: SearchSource[]
}

/** What joins the pillars: the first screen, one search over everything, and printed codes. */
export function createHome(
  { database, clock }: Platform,
  { wechat, firstScreen, search, today, staffSearch: sources }: HomeNeeds,
) {
  const scenes = sceneCodes(database, clock)
  return {
    routes: {
      ...homeRoutes(firstScreen, scenes, scenePictures(scenes, wechat), clock),
      ...searchRoutes(search, suggester(clock, suggestible(database, clock)), clock),
      ...todayRoutes(todayOf(today, clock), staffSearch(sources)),
    },
  }
}
