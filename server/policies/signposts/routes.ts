import type { signpostEndpoints } from '../../../contract/policies/signposts.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { SignpostRepository } from './repository.ts'

export const signpostRoutes = (signposts: SignpostRepository) =>
  ({
    'GET /staff/signposts': () => signposts.find(),
    'PUT /staff/signposts': ({ body, staff, ifMatch }) => signposts.save(body.signposts, body.reason, staff, ifMatch),
    'POST /staff/signposts/trial': ({ body }) => signposts.trial(body.signposts, body.question),
    'GET /staff/signposts/versions': () => signposts.versions(),
    'GET /staff/signposts/versions/:version': ({ params }) => signposts.version(params.version),
  }) satisfies Handlers<typeof signpostEndpoints>
