import type { importDraftEndpoints } from '../../../contract/imports/import-drafts.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { refusedWorkbook } from '../refused-file.ts'
import type { ImportDraftRepository } from './repository.ts'

export const importDraftRoutes = (drafts: ImportDraftRepository) =>
  ({
    'POST /staff/import-drafts': ({ body, query, staff }) => drafts.create(body, query.sender ?? null, query.fair ?? null, staff),
    'GET /staff/import-drafts': ({ query }) => drafts.list(query),
    'GET /staff/import-drafts/:id': ({ params }) => drafts.find(params.id),
    'GET /staff/import-drafts/:id/rows': ({ params, query }) => drafts.rows(params.id, query),
    'PATCH /staff/import-drafts/:id': ({ params, body, staff, ifMatch }) => drafts.update(params.id, body, staff, ifMatch),
    'POST /staff/import-drafts/:id/imports': ({ params, body, staff }) => drafts.take(params.id, body.stands, staff),
    'GET /staff/import-drafts/:id/rest.xlsx': async ({ params }) => refusedWorkbook(await drafts.rest(params.id)),
    'DELETE /staff/import-drafts/:id': async ({ params, staff }) => {
      await drafts.remove(params.id, staff)
      return null
    },
    'GET /staff/import-senders': () => drafts.senders.list(),
  }) satisfies Handlers<typeof importDraftEndpoints>
