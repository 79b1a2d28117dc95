import type { sceneEndpoints } from '../../../contract/policies/scenes.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { SceneRepository } from './repository.ts'
import type { StaffSceneRepository } from './staff-repository.ts'

export const sceneRoutes = (scenes: SceneRepository, staffScenes: StaffSceneRepository) =>
  ({
    'GET /scenes': async () => ({ items: await scenes.list() }),
    'GET /scenes/:id': async ({ params }) => (await scenes.find(params.id)) ?? notFound('scene'),
    'GET /staff/scenes': ({ query }) => staffScenes.list(query),
    'GET /staff/scenes/:id': ({ params }) => staffScenes.find(params.id),
    'POST /staff/scenes': ({ tx, body, staff }) => staffScenes.create(tx, body, staff),
    'PUT /staff/scenes/:id': ({ params, body, staff, ifMatch }) => staffScenes.update(params.id, body, staff, ifMatch),
    'PUT /staff/scenes/:id/publication': ({ params, body, staff }) => staffScenes.publish(params.id, body.published, staff),
  }) satisfies Handlers<typeof sceneEndpoints>
