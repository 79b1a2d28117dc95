import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { type HomeParts, homeRoutes } from './routes.ts'
import { sceneCodes } from './scene-codes.ts'
import { scenePictures } from './scene-pictures.ts'
import type { PersonalLook } from './search/looks-personal.ts'
import { type SearchParts, searchRoutes } from './search/routes.ts'
import { searchedWords } from './search/searched.ts'
import { suggestible } from './search/suggestible.ts'
import { suggester } from './search/suggestions.ts'

interface HomeNeeds {
  wechat: WeChat | null
  firstScreen: HomeParts
  search: SearchParts
  look: PersonalLook
}

/** What joins the pillars: the first screen, one search over everything, and printed codes. */
export function createHome({ database, clock }: Platform, { wechat, firstScreen, search, look }: HomeNeeds) {
  const scenes = sceneCodes(database, clock)
  const searched = searchedWords(database, clock, look)
  return {
    searched,
    routes: {
      ...homeRoutes(firstScreen, scenes, scenePictures(scenes, wechat), clock),
      ...searchRoutes(search, suggester(clock, suggestible(database, clock)), searched, clock),
    },
  }
}
