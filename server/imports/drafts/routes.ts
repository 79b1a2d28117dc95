import type { draftEndpoints } from '../../../contract/imports/drafts.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { DraftRepository } from './repository.ts'

export const draftRoutes = (drafts: DraftRepository) =>
  ({
    'GET /staff/policy-drafts': ({ query }) => drafts.list(query),
    'POST /staff/policy-drafts': ({ tx, body, staff }) => drafts.create(tx, body, staff),
    'GET /staff/policy-drafts/:id': ({ params }) => drafts.find(params.id),
    'PATCH /staff/policy-drafts/:id': ({ params, body, staff, ifMatch }) => drafts.edit(params.id, body, staff, ifMatch),
    'GET /staff/policy-drafts/:id/original': ({ params }) => drafts.original(params.id),
    'GET /staff/policy-drafts/:id/original-text': async ({ params }) => ({ items: await drafts.originalText(params.id) }),
    'PUT /staff/policy-drafts/:id/publication': ({ params, staff }) => drafts.publish(params.id, staff),
    'PUT /staff/policy-drafts/:id/refusal': ({ params, body, staff }) => drafts.refuse(params.id, body.reason, staff),
  }) satisfies Handlers<typeof draftEndpoints>
