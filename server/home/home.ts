import type { ThirdParty } from '../../contract/people/third-parties.ts'
import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { staffSearch } from '../staff/search.ts'
import { type AboutSettings, aboutRoutes } from './about.ts'
import { publicLinks } from './links.ts'
import { firstScreenParts, linkParts, type Pillars, searchParts, staffSearchSources, todayParts, wallParts } from './parts.ts'
import { homeRoutes } from './routes.ts'
import { sceneCodes } from './scene-codes.ts'
import { scenePictures } from './scene-pictures.ts'
import { searchRoutes } from './search/routes.ts'
import { searchedWords } from './search/searched.ts'
import { suggestible } from './search/suggestible.ts'
import { suggester } from './search/suggestions.ts'
import { todayRoutes } from './today/routes.ts'
import { todayOf } from './today/today.ts'
import { wallRoutes } from './wall.ts'

interface HomeNeeds extends Pillars {
  wechat: WeChat | null
  about: AboutSettings
  thirdParties: ThirdParty[]
}

/** What joins the pillars: the first screens, searches over everything, figures for a wall, and printed codes. */
export function createHome({ database, clock }: Platform, { wechat, about, thirdParties, ...pillars }: HomeNeeds) {
  const scenes = sceneCodes(database, clock)
  const searched = searchedWords(database, clock, pillars.words.look)
  return {
    searched,
    links: publicLinks(database, clock, linkParts(pillars)),
    routes: {
      ...aboutRoutes({ ...about, thirdParties }),
      ...homeRoutes(firstScreenParts(pillars), scenes, scenePictures(scenes, wechat), clock),
      ...searchRoutes(searchParts(pillars), suggester(clock, suggestible(database, clock)), searched, clock),
      ...wallRoutes(wallParts(pillars), clock),
      ...todayRoutes(todayOf(todayParts(pillars), clock), staffSearch(staffSearchSources(pillars))),
    },
  }
}
