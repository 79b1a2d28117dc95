import type { sheetEndpoints } from '../../../contract/policies/sheets.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { SheetRepository } from './repository.ts'

export const sheetRoutes = (sheets: SheetRepository) =>
  ({
    'GET /staff/policies/:id/sheet': ({ params }) => sheets.find(params.id),
    'PUT /staff/policies/:id/sheet': ({ params, body, staff }) => sheets.confirm(params.id, body.sheet, staff),
    'DELETE /staff/policies/:id/sheet': ({ params, staff }) => sheets.withdraw(params.id, staff),
  }) satisfies Handlers<typeof sheetEndpoints>
