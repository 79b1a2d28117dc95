import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id } from '../platform/scalars.ts'

/**
 * `profile`: keep my résumé card. `resume`: an employer may see it, per job or fair. `fair-card`: employers to whom I show
 * my code at this fair may see it. `fair-follow-up`: ask me what came of this fair, and keep what I say.
 */
export const consentPurposes = ['profile', 'resume', 'fair-card', 'fair-follow-up'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** The longest an employer may see a card. */
export const longestShareDays = 90

export const consent = z.object({
  purpose: z.enum(consentPurposes),
  /** A job or a fair; null where it is about everything. */
  scopeId: id.nullable(),
  version: z.string(),
  grantedAt: dateTime,
  endsAt: dateTime.nullable(),
  withdrawnAt: dateTime.nullable(),
})
export type Consent = z.output<typeof consent>

const params = z.strictObject({ purpose: z.enum(consentPurposes) })
const items = z.object({ items: z.array(consent) })

export const consentEndpoints = defineEndpoints({
  'GET /me/consents': { summary: '我同意过什么，连同撤回的', access: 'person', response: items },
  'GET /me/consents/:purpose': { summary: '一项用途的同意记录', access: 'person', params, response: items },
  'PUT /me/consents/:purpose': {
    summary: '同意一项用途；简历须说明给哪个岗位或招聘会、到哪天',
    access: 'person',
    params,
    body: z.strictObject({ version: z.string().max(20), scopeId: id.optional(), endsAt: dateTime.optional() }),
    response: consent,
    problems: ['other-version', 'too-long'],
  },
  'DELETE /me/consents/:purpose': {
    summary: '撤回同意，立即生效；不写 scopeId 就撤回这项用途的全部',
    access: 'person',
    params,
    query: z.strictObject({ scopeId: id.optional() }),
    response: z.null(),
    status: 204,
  },
})
