import type { importEndpoints } from '../../contract/imports/imports.ts'
import type { Handlers } from '../platform/http/call.ts'
import { notFound } from '../platform/problem.ts'
import type { Importer } from './importer.ts'
import { refusedWorkbook } from './refused-file.ts'

export const importRoutes = (imports: Importer) =>
  ({
    'POST /staff/imports/:kind': async ({ params, query, body, staff }) => {
      const { dryRun, items, fair, columns = {}, validThrough = null, place = null, source = null, employer = null } = query
      const said = { dryRun, fairId: fair ?? null, validThrough, place, source, employer, columns }
      return imports.run(params.kind, body, { ...said, tellsRows: items }, staff)
    },
    'GET /staff/imports': async () => ({ items: await imports.records.list() }),
    'GET /staff/imports/:id': async ({ params }) => (await imports.records.find(params.id)) ?? notFound('import'),
    'GET /staff/imports/:id/refused.xlsx': async ({ params }) => {
      if (!(await imports.records.head(params.id))) notFound('import')
      return refusedWorkbook(await imports.records.refusedRows(params.id))
    },
    'DELETE /staff/imports/:id': ({ params, staff }) => imports.undo(params.id, staff),
  }) satisfies Handlers<typeof importEndpoints>
