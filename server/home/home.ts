import type { OpenLicence } from '../../contract/home/open-data.ts'
import type { ThirdParty } from '../../contract/people/third-parties.ts'
import type { Platform } from '../platform/platform.ts'
import type { WeChat } from '../platform/wechat/wechat.ts'
import { staffSearch } from '../staff/search.ts'
import { type AboutSettings, aboutRoutes } from './about.ts'
import { bigDayRepository } from './big-days/repository.ts'
import { bigDayRoutes } from './big-days/routes.ts'
import { staffBigDays } from './big-days/staff-repository.ts'
import { publicLinks } from './links.ts'
import { openData } from './open-data/catalogue.ts'
import { openDataRoutes } from './open-data/routes.ts'
import {
  bigDayParts,
  firstScreenParts,
  linkParts,
  type Pillars,
  searchParts,
  staffSearchSources,
  todayParts,
  wallParts,
} from './parts.ts'
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
  /** Under which others may use open data; null where the operator has not said. */
  licence: OpenLicence
  thirdParties: ThirdParty[]
}

/** What joins the pillars: the first screens, searches over everything, figures for a wall, and printed codes. */
export function createHome({ database, clock }: Platform, { wechat, about, licence, thirdParties, ...pillars }: HomeNeeds) {
  const scenes = sceneCodes(database, clock)
  const searched = searchedWords(database, clock, pillars.words.look)
  const bigDays = bigDayRepository(database, clock, bigDayParts(pillars))
  const staffDays = staffBigDays(database, clock, pillars.staff.audit, bigDays)
  const open = openData(database, clock, {
    publisher: about.operator,
    contactPoint: about.contact,
    license: licence,
    serviceBoard: pillars.policies.serviceBoard,
  })
  return {
    openFiles: open,
    searched,
    bigDays,
    links: publicLinks(database, clock, linkParts(pillars)),
    routes: {
      ...aboutRoutes({ ...about, thirdParties }),
      ...openDataRoutes(open),
      ...homeRoutes({ ...firstScreenParts(pillars), bigDay: bigDays.current }, scenes, scenePictures(scenes, wechat), clock),
      ...bigDayRoutes(bigDays, staffDays, clock),
      ...searchRoutes(
        searchParts(pillars),
        suggester(clock, suggestible(database, clock, pillars.careers.titles)),
        searched,
        clock,
      ),
      ...wallRoutes(wallParts(pillars), clock),
      ...todayRoutes(todayOf(todayParts(pillars), clock), staffSearch(staffSearchSources(pillars))),
    },
  }
}
