import { contentText } from '../../platform/district.ts'
import { fromJson } from '../../platform/json.ts'
import type { KindModel } from './kind-model.ts'
import type { Weights } from './rank.ts'
import type { ScopeModel } from './scope.ts'

/** Every learnt figure of the engine; made by `node bench/policy/fit.ts`. */
export interface Model {
  weights: Weights
  kinds: KindModel
  scope: ScopeModel
}

export const readModel = (): Model => fromJson<Model>(contentText('policy-model.json'))
