import { type Composed, compose } from '../../server/policies/answers/compose.ts'
import type { Engine } from '../../server/policies/answers/engine.ts'
import type { LibraryPolicy } from '../../server/policies/answers/library.ts'
import { readSignposts } from '../../server/policies/answers/signposts.ts'
import { asOf, summaries, words } from './corpus.ts'

/** Answers as the service does, without a database around it. */
export function answering(engine: Engine, library: readonly LibraryPolicy[]): (question: string, previous?: string) => Composed {
  const policies = summaries(library)
  const signposts = readSignposts()
  return (question, previous) =>
    compose({
      words,
      signposts,
      finding: engine.find(question, asOf, previous ?? null),
      policies,
      payers: engine.payers(asOf),
      day: asOf,
      places: [],
      isFollowUp: previous !== undefined,
    })
}
