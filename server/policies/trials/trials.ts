import type { BodyOf } from '../../../contract/platform/endpoint.ts'
import { amountOf, assess } from '../../../contract/policies/eligibility.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { FactSheet } from '../../../contract/policies/sheets.ts'
import type { SheetChanges, TrialAnswer, TrialVerdict, trialEndpoints } from '../../../contract/policies/trials.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import { answerFrom } from '../answers/answer-from.ts'
import type { Engine } from '../answers/engine.ts'
import type { LibraryPolicy } from '../answers/library.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import type { PolicyAnswers, Ready } from '../answers/service.ts'
import { isConfirmed, sheetOf } from '../sheets/facts.ts'
import { questionsAbout } from '../sheets/questions.ts'
import type { WorkingSheet } from '../sheets/repository.ts'
import { rulesOf } from '../sheets/rules-of.ts'
import { factsInWords } from './in-words.ts'

type TrialBody = BodyOf<(typeof trialEndpoints)['POST /staff/policies/:id/trial']>

/** A library that might be, with the summaries that its answers show. */
interface Bench {
  engine: Engine
  ready: Ready
  policies: Map<string, PolicySummary>
}

/** Tries a policy's facts before they are public. Records nothing. */
export function trials(clock: Clock, answers: PolicyAnswers, words: PolicyWords, working: (id: string) => Promise<WorkingSheet>) {
  let last: { key: string; engine: Engine } | null = null

  /** The library with this policy, or this draft in its place, as these facts would have it. */
  async function benchOf(sheet: WorkingSheet, facts: FactSheet, kind: string, day: string): Promise<Bench> {
    const ready = await answers.current()
    const policies = new Map(await answers.summariesOn(ready, day))
    const own = policyOf(sheet, facts, ready.library)
    policies.set(own.id, policies.get(own.id) ?? summaryOf(sheet, policies.values().next().value))
    const { subject, version, fingerprint } = sheet
    const key = [ready.revision, subject.id, version, fingerprint, kind].join(' ')
    if (last?.key !== key) {
      const others = ready.library.filter(p => p.id !== own.id && p.id !== subject.updates && p.title !== own.title)
      last = { key, engine: await answers.engineOf([...others, own]) }
    }
    return { engine: last.engine, ready, policies }
  }

  const ask = ({ engine, ready, policies }: Bench, question: string, day: string) =>
    answerFrom({ ...ready, engine, words, policies }, question, day)

  const all = ({ benefit, facts }: WorkingSheet) => sheetOf(benefit, facts)

  return {
    async run(id: string, { question, people, asOf }: TrialBody) {
      const day = asOf ?? dayOf(clock())
      const sheet = await working(id)
      const facts = all(sheet)
      let answer: TrialAnswer | null = null
      if (question !== undefined) {
        const { finding, composed } = ask(await benchOf(sheet, facts, 'all', day), question, day)
        const readAs = finding.question === question ? null : finding.question
        answer = { question, readAs, outcome: composed.outcome, blocks: composed.blocks, citations: composed.citations }
      }
      return { answer, people: people.map(person => verdictOn(sheet, facts, person, day)), asOf: day }
    },

    /** What would be otherwise once the confirmed facts are public. */
    async changes(id: string): Promise<SheetChanges> {
      const day = dayOf(clock())
      const sheet = await working(id)
      const { subject, benefit, live } = sheet
      const confirmed = sheet.facts.filter(isConfirmed)
      const after = sheetOf(benefit, confirmed)
      const isPartial = sheet.facts.some(fact => fact.value.group === 'who' && !isConfirmed(fact))
      const ready = await answers.current()
      const now: Bench = { engine: ready.engine, ready, policies: await answers.summariesOn(ready, day) }
      const then = await benchOf(sheet, after, 'confirmed', day)
      const questions = questionsAbout(benefit, subject.title, subject.clauses)
      const answered = questions.map(question => ({
        question,
        before: ask(now, question, day).composed.blocks[0]?.text ?? null,
        after: ask(then, question, day).composed.blocks[0]?.text ?? null,
      }))
      return {
        facts: factsInWords(live?.sheet ?? null, after),
        answers: answered.filter(({ before, after: then }) => before !== then),
        asked: questions.length,
        selfCheck: { before: live !== null && rulesOf(live.sheet) !== null, after: !isPartial && rulesOf(after) !== null },
        windows: windowsIn(sheet),
      }
    },
  }
}
export type Trials = ReturnType<typeof trials>

/** When one may apply, in the clauses' own words. */
export const windowsIn = ({ facts }: Pick<WorkingSheet, 'facts'>): string[] =>
  facts.flatMap(({ value, quote }) => (value.group === 'sentences' && value.about === 'window' ? [quote] : [])).slice(0, 3)

/** How far the facts of a policy are. */
export const factCounter = (working: (id: string) => Promise<WorkingSheet>) => async (id: string) => {
  const sheet = await working(id)
  const confirmed = sheet.facts.filter(isConfirmed).length
  return { confirmed, proposed: sheet.facts.length - confirmed, windows: windowsIn(sheet) }
}

function verdictOn(
  { subject }: WorkingSheet,
  facts: FactSheet,
  { label, facts: said }: TrialBody['people'][number],
  day: string,
): TrialVerdict {
  const rules = rulesOf(facts)
  if (!rules) return { label, status: 'unknown', conditions: [], amount: null }
  const { effectiveFrom, effectiveTo } = subject
  const { status, conditions } = assess({ policyId: subject.id, effectiveFrom, effectiveTo, ...rules }, said, day)
  return {
    label,
    status,
    conditions: conditions.map(({ label: condition, clause, state }) => ({ label: condition, clause, state })),
    amount: status === 'not' ? null : amountOf(rules.benefit, said).text,
  }
}

function policyOf({ subject }: WorkingSheet, sheet: FactSheet, library: readonly LibraryPolicy[]): LibraryPolicy {
  const known = library.find(policy => policy.id === (subject.updates ?? subject.id))
  const { id, title, level, topic, tags, clauses, effectiveFrom, effectiveTo } = subject
  const dates = { effectiveFrom, effectiveTo, replacedOn: null, verified: true, exhaustedOn: null }
  return { ...dates, id, title, level, tags: [topic, ...tags], clauses, sheet, rules: known?.rules ?? rulesOf(sheet) }
}

function summaryOf({ subject }: WorkingSheet, other: PolicySummary | undefined): PolicySummary {
  const { id, title, level, topic, effectiveFrom, effectiveTo, documentNumber, authority } = subject
  return {
    id,
    title,
    topic,
    level,
    summary: '',
    status: 'current',
    documentNumber,
    authority,
    publishedOn: null,
    effectiveFrom,
    effectiveTo,
    checkedAt: other?.checkedAt ?? null,
    source: { name: authority ?? title, url: null, date: null },
    sample: false,
  }
}
