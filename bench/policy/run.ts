import { basename } from 'node:path'
import { createEngine, type Engine } from '../../server/policies/answers/engine.ts'
import { readModel } from '../../server/policies/answers/model.ts'
import { answering } from './answering.ts'
import { citizenSets, lacking, readCitizens } from './citizen-sets.ts'
import { development, freshQuestions, library, paraphrases, type Question, readBench, words } from './corpus.ts'
import { crossValidated } from './cross.ts'
import { cutIn, wholeSentences } from './cut.ts'
import { withDistractors } from './distractors.ts'
import { type Score, score } from './score.ts'

/**
 * `node bench/policy/run.ts [--cross] [file…]`: a file from elsewhere is a set of first screens (`items[].q`) or of
 * retrieval (`items[].question`); `--cross` fits the weights anew for each fifth and takes minutes;
 * `--wrong` names what is wrong.
 */
const files = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
const outside = (process.env.POLICY_SETS?.split(',') ?? []).concat(files)
const isFollowUp = (q: Question) => q.kind === 'followup'
const rounds = 5

const show = (name: string, s: Score, isWhole = true) => {
  const refusals = isWhole ? `，拒答 F1 ${s.refusalF1.toFixed(3)}（误拒 ${s.falseRefusals.length}，漏拒 ${s.missed.length}）` : ''
  console.log(`  ${name}：${s.answerable} 问，首位 ${s.first.toFixed(3)}，前三 ${s.three.toFixed(3)}${refusals}`)
}

const small = library()
const large = withDistractors(small)
const count = (of: typeof small) => of.reduce((sum, p) => sum + p.clauses.length, 0)
const fresh = freshQuestions()
const sets = citizenSets().map(set => ({ name: basename(set.pathname, '.json'), items: readCitizens(set) }))
const held = sets.flatMap(set => set.items)
const times: number[] = []

if (process.argv.includes('--cross')) {
  console.log('交叉验证（权重没有见过被问的那一份）')
  show('开发集', crossValidated(development, paraphrases))
  show(
    '改写集',
    crossValidated(
      paraphrases.filter(q => !isFollowUp(q)),
      development,
    ),
  )
}
for (const [name, of] of [
  ['今天的政策库', small],
  ['十倍条款（外区的、过期的做干扰）', large],
] as const) {
  const started = performance.now()
  const engine = createEngine(of, readModel(), words)
  console.log(`${name}：${of.length} 份，${count(of)} 条，装载 ${Math.round(performance.now() - started)} 毫秒`)
  measure(engine, of)
}
console.log(`p99 之比 ${((times[1] ?? 0) / (times[0] ?? 1)).toFixed(1)}（目标 ≤ 3）`)

function measure(engine: Engine, of: typeof small) {
  const ask = answering(engine, of)
  show(
    '没有用来拟合的问题',
    score(
      () => engine,
      fresh.filter(q => !isFollowUp(q)),
    ),
  )
  show(
    '追问',
    score(() => engine, fresh.filter(isFollowUp)),
    false,
  )
  const right = sets.reduce((sum, { name, items }) => sum + firstScreens(`第一屏，${name}`, items, ask), 0)
  console.log(`  第一屏，自留的问题：${right} / ${held.length}`)
  for (const file of outside) {
    const retrieval = readBench<{ items: Question[] }>(file).items.filter(q => q.question && q.kind !== ('eligibility' as string))
    if (retrieval.length > 0)
      show(
        file,
        score(() => engine, retrieval),
      )
    else firstScreens(file, readCitizens(file), ask)
  }
  const whole = wholeSentences(of)
  const asked = [...held.map(i => i.q), ...[...development, ...fresh, ...paraphrases].map(q => q.question)]
  const cut = asked.flatMap(q => cutIn(ask(q), whole, small))
  console.log(`  截断的句子：${cut.length}（${asked.length} 问）${cut[0] ? ` ${cut[0]}` : ''}`)
  const took = bestTimes(ask, asked)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
  times.push(at(0.99))
  console.log(`  一问：中位 ${at(0.5).toFixed(2)} 毫秒，p99 ${at(0.99).toFixed(2)} 毫秒（目标 ≤ 10）`)
}

/** Prints how many are right, with `--wrong` also which are not. */
function firstScreens(name: string, items: typeof held, ask: ReturnType<typeof answering>): number {
  const wrong = items.flatMap(i => {
    const lacks = lacking(i, ask(i.q, i.previous).blocks)
    return lacks.length > 0 ? [`${i.q}（${lacks.join('；')}）`] : []
  })
  console.log(`  ${name}：${items.length - wrong.length} / ${items.length}`)
  if (process.argv.includes('--wrong')) for (const line of wrong) console.log(`    ${line}`)
  return items.length - wrong.length
}

function bestTimes(ask: ReturnType<typeof answering>, asked: string[]): number[] {
  return asked
    .map(q => {
      let best = Number.POSITIVE_INFINITY
      for (let i = 0; i < rounds; i++) {
        const from = performance.now()
        ask(q)
        best = Math.min(best, performance.now() - from)
      }
      return best
    })
    .sort((a, b) => a - b)
}
