import type { payRuleEndpoints } from '../../../contract/careers/pay-rules.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { PayRuleRepository } from './repository.ts'

export const payRuleRoutes = (payRules: PayRuleRepository) =>
  ({
    'GET /pay-rules': () => payRules.current(),
    'GET /staff/pay-rules': () => payRules.find(),
    'PUT /staff/pay-rules': ({ body: { reason, ...rules }, staff, ifMatch }) => payRules.save(rules, reason, staff, ifMatch),
    'GET /staff/pay-rules/versions': () => payRules.versions(),
    'GET /staff/pay-rules/versions/:version': ({ params }) => payRules.version(params.version),
  }) satisfies Handlers<typeof payRuleEndpoints>
