import type { needEndpoints } from '../../../contract/community/needs.ts'
import type { staffNeedEndpoints } from '../../../contract/community/staff-needs.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { NeedRepository } from './repository.ts'
import type { StaffNeedRepository } from './staff-repository.ts'

export const needRoutes = (needs: NeedRepository) =>
  ({
    'GET /needs': ({ query, person }) => needs.list(query, person),
    'GET /needs/:id': ({ params, person }) => needs.find(params.id, person),
    'POST /needs': ({ tx, body, person }) => needs.ask(tx, body, person),
    'GET /me/needs': async ({ person }) => ({ items: await needs.mine(person) }),
    'DELETE /needs/:id': async ({ params, person }) => {
      await needs.takeBack(params.id, person)
      return null
    },
    'PUT /needs/:id/echo': ({ params, person }) => needs.echo(params.id, person),
    'DELETE /needs/:id/echo': ({ params, person }) => needs.unecho(params.id, person),
  }) satisfies Handlers<typeof needEndpoints>

export const staffNeedRoutes = (needs: StaffNeedRepository) =>
  ({
    'GET /staff/needs': ({ query, staff }) => needs.list(query, staff),
    'POST /staff/needs': ({ tx, body, staff }) => needs.create(tx, body, staff),
    'POST /staff/needs/sources': ({ tx, body, staff }) => needs.createFrom(tx, body, staff),
    'GET /staff/needs/:id': ({ params }) => needs.find(params.id),
    'PATCH /staff/needs/:id': ({ params, body, staff, ifMatch }) => needs.update(params.id, body, staff, ifMatch),
    'PUT /staff/needs/:id/handler': ({ params, staff }) => needs.takeOn(params.id, staff),
    'PUT /staff/needs/:id/state': ({ params, body, staff, ifMatch }) => needs.setState(params.id, body, staff, ifMatch),
  }) satisfies Handlers<typeof staffNeedEndpoints>
