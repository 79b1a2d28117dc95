import type { Fact, GivenFacts } from '../../../contract/policies/benefits.ts'
import { answerText } from '../../../contract/policies/eligibility-questions.ts'
import { longDay, statusWords, type Verdict } from './wording'

const stateSigns = { met: '✓', failed: '✗', unknown: '？' } as const

/** The verdict as a text to keep or print: conditions, what to prepare, how to apply. */
export function listText(verdict: Verdict, definitions: readonly Fact[], facts: GivenFacts, today: string): string {
  const { benefit, status, conditions, amount, window } = verdict
  return [
    `${benefit.title}（${benefit.docNo ?? '没有文号'}）`,
    `自查结果：${statusWords[status].text}，${longDay(today)}。自查不代替审批。`,
    status === 'not' ? '' : `可以领：${amount.text}${window ? `，到 ${longDay(window.endsOn)} 之前` : ''}`,
    ...conditions.map(
      condition => `${stateSigns[condition.state]} ${condition.label}（${answeredText(condition.facts, definitions, facts)}）`,
    ),
    ...benefit.clauses
      .filter(({ heading }) => /材料|流程|程序|方式/.test(heading))
      .map(({ heading, text }) => `${heading}：${text}`),
    benefit.sample ? '以上是演示规则，不是真实政策。' : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What staff need to answer, to be read and changed by the person before it is sent. */
export function handOverText({ benefit, status, conditions }: Verdict, definitions: readonly Fact[], facts: GivenFacts): string {
  const open = conditions.filter(condition => condition.state !== 'met')
  return [
    `想确认我能不能享受《${benefit.title}》。自查结果是“${statusWords[status].text}”。`,
    ...open.map(
      condition =>
        `没对上或没把握：${condition.label}（${answeredText(condition.facts, definitions, facts).replace('你', '我')}）。`,
    ),
  ].join('\n')
}

/** `你填 本科，24 周岁`, `你选了“不清楚”`, `你还没填` */
export function answeredText(names: readonly string[], definitions: readonly Fact[], facts: GivenFacts): string {
  const about = definitions.filter(({ name }) => names.includes(name))
  const given = about.filter(({ name }) => facts[name] != null).map(definition => answerText(definition, facts[definition.name]))
  if (given.length > 0) return `你填 ${given.join('，')}`
  return about.some(({ name }) => facts[name] === null) ? '你选了“不清楚”' : '你还没填'
}
