import type { ThirdParty } from '../../contract/people/third-parties.ts'
import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { type AboutSettings, aboutRoutes } from './about.ts'
import { type LinkParts, publicLinks } from './links.ts'
import { type HomeParts, homeRoutes } from './routes.ts'
import { sceneCodes } from './scene-codes.ts'
import { scenePictures } from './scene-pictures.ts'
import { type SearchParts, searchRoutes } from './search/routes.ts'
import { suggestible } from './search/suggestible.ts'
import { suggester } from './search/suggestions.ts'

interface HomeNeeds {
  wechat: WeChat | null
  firstScreen: HomeParts
  search: SearchParts
  links: LinkParts
  about: AboutSettings
  thirdParties: ThirdParty[]
}

/** What joins the pillars: the first screen, one search over everything, and printed codes. */
export function createHome(
  { database, clock }: Platform,
  { wechat, firstScreen, search, links, about, thirdParties }: HomeNeeds,
) {
  const scenes = sceneCodes(database, clock)
  return {
    links: publicLinks(database, clock, links),
    routes: {
      ...aboutRoutes({ ...about, thirdParties }),
      ...homeRoutes(firstScreen, scenes, scenePictures(scenes, wechat), clock),
      ...searchRoutes(search, suggester(clock, suggestible(database, clock)), clock),
    },
  }
}
