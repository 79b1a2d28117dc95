import type { walkEndpoints } from '../../../contract/culture/walks.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { WalkRepository } from './repository.ts'

export const walkRoutes = (walks: WalkRepository) =>
  ({
    'GET /walks': async () => ({ items: await walks.list() }),
    'GET /walks/:id': async ({ params }) => (await walks.find(params.id)) ?? notFound('walk'),
  }) satisfies Handlers<typeof walkEndpoints>
