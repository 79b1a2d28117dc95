import { answerFeedbackEndpoints } from './answer-feedback.ts'
import { answerEndpoints } from './answers.ts'
import { benefitEndpoints } from './benefits.ts'
import { departmentEndpoints } from './departments.ts'
import { policyEndpoints } from './library.ts'
import { sceneEndpoints } from './scenes.ts'
import { serviceBoardEndpoints } from './service-board.ts'
import { sheetEndpoints } from './sheets.ts'
import { signpostEndpoints } from './signposts.ts'
import { staffPolicyEndpoints } from './staff-policies.ts'
import { staffTicketEndpoints } from './staff-tickets.ts'
import { ticketEndpoints } from './tickets.ts'
import { trialEndpoints } from './trials.ts'

/** Paths of the library, answers out of it, self-check, and people who answer the rest. */
export const policiesEndpoints = {
  ...policyEndpoints,
  ...benefitEndpoints,
  ...ticketEndpoints,
  ...staffTicketEndpoints,
  ...departmentEndpoints,
  ...serviceBoardEndpoints,
  ...answerEndpoints,
  ...answerFeedbackEndpoints,
  ...sheetEndpoints,
  ...trialEndpoints,
  ...staffPolicyEndpoints,
  ...signpostEndpoints,
  ...sceneEndpoints,
}
