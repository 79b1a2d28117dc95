import type { serviceEndpoints } from '../../../contract/culture/services.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { ServiceRepository } from './repository.ts'

export const serviceRoutes = (services: ServiceRepository) =>
  ({
    'GET /services': () => services.all(),
    'GET /staff/services': () => services.find(),
    'PUT /staff/services': ({ body, staff, ifMatch }) => services.save(body.list, body.reason, staff, ifMatch),
    'GET /staff/services/versions': () => services.versions(),
    'GET /staff/services/versions/:version': ({ params }) => services.version(params.version),
  }) satisfies Handlers<typeof serviceEndpoints>
