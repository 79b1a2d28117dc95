import type { benefitEndpoints } from '../../../contract/policies/benefits.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { BenefitRepository } from './repository.ts'

export const benefitRoutes = (benefits: BenefitRepository) =>
  ({
    'GET /benefits': () => benefits.list(),
    'POST /benefits/assessment': ({ body }) => benefits.judge(body.facts, body.asOf),
  }) satisfies Handlers<typeof benefitEndpoints>
