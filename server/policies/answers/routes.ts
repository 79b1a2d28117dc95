import type { answerEndpoints } from '../../../contract/policies/answers.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { PolicyAnswers } from './service.ts'

export const answerRoutes = (answers: PolicyAnswers) =>
  ({
    'GET /policies/questions': async () => ({ items: await answers.frequent() }),
    'GET /staff/signposts': async () => answers.signposts(),
    'POST /policies/questions': ({ body }) => answers.ask(body),
  }) satisfies Handlers<typeof answerEndpoints>
