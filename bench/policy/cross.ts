import { createEngine, type Engine } from '../../server/policies/answers/engine.ts'
import { library, outside, phrasings, type Question, words } from './corpus.ts'
import { fitModel } from './fit.ts'
import { type Score, score } from './score.ts'

const folds = 3

/** Each part is asked of weights and word counts that were fitted without it. */
export function crossValidated(questions: Question[], others: Question[]): Score {
  const engines = Array.from({ length: folds }, (_, fold) => {
    const seen = [...others, ...questions.filter((_q, i) => i % folds !== fold)]
    const refused = [...outside, ...seen.filter(q => q.kind === 'refuse')].map(q => q.question)
    return createEngine(library(), fitModel([...phrasings, ...seen], refused), words)
  })
  return score((_q, at) => engines[at % folds] as Engine, questions)
}
