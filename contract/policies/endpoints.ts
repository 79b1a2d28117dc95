import { answerFeedbackEndpoints } from './answer-feedback.ts'
import { answerEndpoints } from './answers.ts'
import { benefitEndpoints } from './benefits.ts'
import { policyEndpoints } from './library.ts'
import { sceneEndpoints } from './scenes.ts'
import { serviceBoardEndpoints } from './service-board.ts'
import { sheetEndpoints } from './sheets.ts'
import { ticketEndpoints } from './tickets.ts'

/** Paths of the library, answers out of it, self-check, and people who answer the rest. */
export const policiesEndpoints = {
  ...policyEndpoints,
  ...benefitEndpoints,
  ...ticketEndpoints,
  ...serviceBoardEndpoints,
  ...answerEndpoints,
  ...answerFeedbackEndpoints,
  ...sheetEndpoints,
  ...sceneEndpoints,
}
