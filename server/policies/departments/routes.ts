import type { departmentEndpoints } from '../../../contract/policies/departments.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { DepartmentRepository } from './repository.ts'

export const departmentRoutes = (departments: DepartmentRepository) =>
  ({
    'GET /departments': async () => ({ items: (await departments.directory()).items }),
    'GET /staff/departments': () => departments.find(),
    'PUT /staff/departments': ({ body, staff, ifMatch }) => departments.save(body.list, body.reason, staff, ifMatch),
    'POST /staff/departments/trial': ({ body }) => departments.trial(body.list, body.text, body.kind),
    'GET /staff/departments/versions': () => departments.versions(),
    'GET /staff/departments/versions/:version': ({ params }) => departments.version(params.version),
  }) satisfies Handlers<typeof departmentEndpoints>
