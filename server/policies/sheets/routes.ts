import type { sheetEndpoints } from '../../../contract/policies/sheets.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { SheetRepository } from './repository.ts'

export const sheetRoutes = (sheets: SheetRepository) =>
  ({
    'GET /staff/policies/:id/sheet': ({ params }) => sheets.find(params.id),
    'POST /staff/policies/:id/facts': ({ tx, params, body, staff, ifMatch }) =>
      sheets.add(tx, params.id, body.value, staff, ifMatch),
    'PUT /staff/policies/:id/facts/:fact': ({ params, body, staff, ifMatch }) =>
      sheets.change(params.id, params.fact, body.value, staff, ifMatch),
    'DELETE /staff/policies/:id/facts/:fact': ({ params, staff, ifMatch }) =>
      sheets.remove(params.id, params.fact, staff, ifMatch),
    'PUT /staff/policies/:id/facts/:fact/confirmation': ({ params, body, staff, ifMatch }) =>
      sheets.confirm(params.id, params.fact, body.confirmed, staff, ifMatch),
    'PUT /staff/policies/:id/sheet/publication': ({ params, staff, ifMatch }) => sheets.publish(params.id, staff, ifMatch),
    'DELETE /staff/policies/:id/sheet': ({ params, staff }) => sheets.withdraw(params.id, staff),
  }) satisfies Handlers<typeof sheetEndpoints>
