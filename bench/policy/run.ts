import { createEngine, type Engine } from '../../server/policies/answers/engine.ts'
import { readModel } from '../../server/policies/answers/model.ts'
import { asOf, development, library, outside, paraphrases, phrasings, type Question, readBench, words } from './corpus.ts'
import { fitModel } from './fit.ts'
import { type Score, score } from './score.ts'

const folds = 3
const copies = 100
const rounds = 12
const percent = (value: number) => value.toFixed(3)
const isFollowUp = (q: Question) => q.kind === 'followup'

const show = (name: string, s: Score, isWhole = true) => {
  const refusals = isWhole ? `，拒答 F1 ${percent(s.refusalF1)}（误拒 ${s.falseRefusals.length}，漏拒 ${s.missed.length}）` : ''
  console.log(`${name}：${s.answerable} 问，首位 ${percent(s.first)}，前三 ${percent(s.three)}${refusals}`)
}

/** Each fifth is asked of weights and word counts that were fitted without it. */
function crossValidated(questions: Question[], others: Question[]): Score {
  const engines = Array.from({ length: folds }, (_, fold) => {
    const seen = [...others, ...questions.filter((_q, i) => i % folds !== fold)]
    const refused = [...outside, ...seen.filter(q => q.kind === 'refuse')].map(q => q.question)
    return createEngine(library(), fitModel([...phrasings, ...seen], refused), words)
  })
  return score((_q, at) => engines[at % folds] as Engine, questions)
}

console.log('按开发集交叉验证（权重没有见过被问的那一份；词表和规则是看着这些问题写的）')
show('  开发集', crossValidated(development, paraphrases))
show(
  '  改写集',
  crossValidated(
    paraphrases.filter(q => !isFollowUp(q)),
    development,
  ),
)

const fresh = readBench<{ items: Question[] }>('fresh.json').items
const started = performance.now()
const engine = createEngine(library(), readModel(), words)
const coldStart = performance.now() - started
console.log('权重定稿之后写的问题（没有用来拟合；其中漏掉的拒答后来补进了守卫规则）')
show(
  '  新问题',
  score(
    () => engine,
    fresh.filter(q => !isFollowUp(q)),
  ),
)
show(
  '  追问',
  score(() => engine, fresh.filter(isFollowUp)),
  false,
)

function bestTimes(of: Engine): number[] {
  const times = fresh.map(q => {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < rounds; i++) {
      const from = performance.now()
      of.find(q.question, asOf, q.previous ?? null)
      best = Math.min(best, performance.now() - from)
    }
    return best
  })
  return times.sort((a, b) => a - b)
}
const at = (times: number[], share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)

const small = bestTimes(engine)
console.log(
  `一问在进程内：中位 ${at(small, 0.5)} 毫秒，p99 ${at(small, 0.99)} 毫秒（目标 ≤ 5）；装载索引 ${Math.round(coldStart)} 毫秒（目标 ≤ 700）`,
)
const many = Array.from({ length: copies }, (_, i) => library().map(p => ({ ...p, id: `${p.id}-${i}` }))).flat()
const from = performance.now()
const big = createEngine(many, readModel(), words)
const bigStart = performance.now() - from
const large = bestTimes(big)
console.log(
  `${many.length} 份政策：中位 ${at(large, 0.5)} 毫秒，p99 ${at(large, 0.99)} 毫秒；装载 ${Math.round(bigStart)} 毫秒；条数 ×${copies}，中位耗时 ×${(Number(at(large, 0.5)) / Number(at(small, 0.5))).toFixed(1)}，装载 ×${(bigStart / coldStart).toFixed(1)}`,
)
