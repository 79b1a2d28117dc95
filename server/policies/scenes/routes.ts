import type { sceneEndpoints } from '../../../contract/policies/scenes.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { SceneRepository } from './repository.ts'

export const sceneRoutes = (scenes: SceneRepository) =>
  ({
    'GET /scenes': async () => ({ items: await scenes.list() }),
    'GET /scenes/:id': async ({ params }) => (await scenes.find(params.id)) ?? notFound('scene'),
  }) satisfies Handlers<typeof sceneEndpoints>
