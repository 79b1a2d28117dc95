import type { nominationEndpoints } from '../../contract/showcase/nominations.ts'
import type { showcaseEndpoints } from '../../contract/showcase/showcase.ts'
import type { staffShowcaseEndpoints } from '../../contract/showcase/staff-showcase.ts'
import type { Handlers } from '../platform/http/call.ts'
import type { ShowcaseAgreements } from './agreements.ts'
import type { ShowcaseAuthorRepository } from './author-repository.ts'
import type { ShowcaseIntroductions } from './introductions.ts'
import type { ShowcaseHonours } from './nominations/honours.ts'
import type { ShowcaseNominations } from './nominations/nominations.ts'
import type { ShowcaseNominees } from './nominations/nominees.ts'
import type { ShowcasePictures } from './pictures.ts'
import type { ShowcaseRepository } from './repository.ts'
import type { ShowcaseReviewRepository } from './review-repository.ts'
import type { ShowcaseSettings } from './settings.ts'

export interface ShowcaseParts {
  items: ShowcaseRepository
  authors: ShowcaseAuthorRepository
  pictures: ShowcasePictures
  agreements: ShowcaseAgreements
  review: ShowcaseReviewRepository
  introductions: ShowcaseIntroductions
  honours: ShowcaseHonours
  nominations: ShowcaseNominations
  nominees: ShowcaseNominees
  settings: ShowcaseSettings
}

export const showcaseRoutes = ({ items, authors, pictures, agreements, review, introductions }: ShowcaseParts) =>
  ({
    'GET /showcase': ({ query, person }) => items.list(query, person),
    'GET /showcase/:id': ({ params, person }) => items.find(params.id, person),
    'POST /showcase': {
      first: ({ tx, body, person }) => authors.create(tx, body, person),
      again: ({ tx, person }, { id }) => authors.progress(tx, id, person),
    },
    'PATCH /showcase/:id': async ({ params, body, person, ifMatch }) => {
      const progress = await authors.update(params.id, body, person, ifMatch)
      await pictures.sweep()
      return progress
    },
    'DELETE /showcase/:id': async ({ params, person }) => {
      await authors.withdraw(params.id, person)
      return null
    },
    'POST /showcase/pictures': ({ body, person }) => pictures.upload(body, person),
    'DELETE /showcase/pictures/:id': async ({ params, person }) => {
      await pictures.discard(params.id, person)
      return null
    },
    'PUT /showcase/:id/like': async ({ params, person }) => {
      await items.setLike(params.id, person, true)
      return null
    },
    'DELETE /showcase/:id/like': async ({ params, person }) => {
      await items.setLike(params.id, person, false)
      return null
    },
    'POST /showcase/:id/reports': async ({ params, body, person }) => {
      await review.report(params.id, body, person)
      return null
    },
    'POST /showcase/:id/introductions': ({ tx, params, body, person }) => introductions.ask(tx, params.id, body, person),
    'POST /showcase/:id/agreement-link': ({ params, person }) => authors.agreementLink(params.id, person),
    'GET /showcase/agreements/:token': ({ params }) => agreements.find(params.token),
    'PUT /showcase/agreements/:token': async ({ params, body, person }) => {
      await agreements.answer(params.token, body, person)
      return null
    },
    'GET /me/showcase': async ({ person }) => ({ items: await authors.mine(person) }),
  }) satisfies Handlers<typeof showcaseEndpoints>

export const nominationRoutes = ({ honours, nominations, nominees }: ShowcaseParts) =>
  ({
    'GET /showcase/awards': async () => ({ items: await honours.list() }),
    'POST /showcase/nominations': ({ tx, body, person }) => nominations.propose(tx, body, person),
    'GET /me/nominations': async ({ person }) => ({ items: await nominations.mine(person) }),
    'POST /showcase/nominations/:id/agreement-link': ({ params, person }) => nominees.link(params.id, person),
    'GET /showcase/nominations/agreements/:token': ({ params }) => nominees.find(params.token),
    'PUT /showcase/nominations/agreements/:token': async ({ params, body, person }) => {
      await nominees.answer(params.token, body, person)
      return null
    },
  }) satisfies Handlers<typeof nominationEndpoints>

export const staffShowcaseRoutes = ({ review, settings, nominations, introductions }: ShowcaseParts) =>
  ({
    'GET /staff/showcase': ({ query }) => review.list(query),
    'PUT /staff/showcase/:id/decision': ({ params, body, staff }) => review.decide(params.id, body, staff),
    'PUT /staff/showcase/:id/feature': async ({ params, body, staff }) => {
      await review.feature(params.id, body.month, body.reason, staff)
      return null
    },
    'GET /staff/showcase-settings': () => settings.read(),
    'PUT /staff/showcase-settings': ({ body, staff }) => settings.set(body, staff),
    'GET /staff/showcase-nominations': ({ query }) => nominations.list(query),
    'PUT /staff/showcase-nominations/:id/choice': ({ params, body, staff }) => nominations.choose(params.id, body, staff),
    'GET /staff/showcase-introductions': ({ query }) => introductions.list(query),
    'PUT /staff/showcase-introductions/:id/done': async ({ params, staff }) => {
      await introductions.finish(params.id, staff)
      return null
    },
  }) satisfies Handlers<typeof staffShowcaseEndpoints>
