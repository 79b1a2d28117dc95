import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { answering } from '../bench/policy/answering.ts'
import { citizenSets, lacking, readCitizens } from '../bench/policy/citizen-sets.ts'
import { library, words } from '../bench/policy/corpus.ts'
import { createEngine } from '../server/policies/answers/engine.ts'
import { readModel } from '../server/policies/answers/model.ts'

const policies = library()
const ask = answering(createEngine(policies, readModel(), words), policies)

test.each(citizenSets().map(set => [basename(set.pathname, '.json'), set] as const))(
  'every first screen of the kept questions holds what was asked for: %s',
  (_name, set) => {
    const wrong = readCitizens(set).map(item => [item.q, lacking(item, ask(item.q, item.previous).blocks)] as const)
    expect(wrong.filter(([, lacks]) => lacks.length > 0)).toEqual([])
  },
)
