import type { answerFeedbackEndpoints } from '../../../contract/policies/answer-feedback.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { AnswerFeedbackRepository } from './repository.ts'

export const answerFeedbackRoutes = (feedback: AnswerFeedbackRepository) =>
  ({
    'PUT /policies/questions/:id/feedback': ({ params, body }) => feedback.say(params.id, body.useful, body.reason),
    'GET /staff/answer-feedback': ({ query }) => feedback.list(query),
    'PUT /staff/answer-feedback/:id/handling': ({ params, body, staff }) => feedback.handle(params.id, body.handled, staff),
  }) satisfies Handlers<typeof answerFeedbackEndpoints>
