import type { followUpEndpoints } from '../../../contract/careers/follow-ups.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { FollowUpAnswers } from './answers.ts'
import type { FairResultsOf } from './results.ts'

export const followUpRoutes = (answers: FollowUpAnswers, results: FairResultsOf) =>
  ({
    'GET /me/fair-follow-ups/:id': ({ person, params }) => answers.find(person.id, params.id),
    'PUT /me/fair-follow-ups/:id/answer': ({ person, params, body }) => answers.say(person.id, params.id, body.answer),
    'GET /fairs/:id/results': async ({ params }) => (await results.of(params.id)) ?? notFound('fair'),
    'GET /fair-results': () => results.list(),
  }) satisfies Handlers<typeof followUpEndpoints>
