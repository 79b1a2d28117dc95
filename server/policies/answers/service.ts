import type { Citation, PolicyAnswer, PolicyQuestion } from '../../../contract/policies/answers.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import { type Database, insertRow } from '../../platform/db/database.ts'
import { revisionOf } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { inSlices } from '../../platform/slices.ts'
import { answerFrom } from './answer-from.ts'
import { indexing } from './build-index.ts'
import type { ChatModel } from './chat.ts'
import type { MapPlace } from './composing.ts'
import { type Engine, engineOver } from './engine.ts'
import { factsIn } from './facts.ts'
import { frequentOf } from './frequent.ts'
import { isDirect, wholeQuestion } from './glance.ts'
import type { LibraryPolicy } from './library.ts'
import { readModel } from './model.ts'
import { type AskedOnTheWay, isOnTheWay, toldWhere } from './on-the-way.ts'
import type { PolicyWords } from './policy-words.ts'
import { redacted } from './redact.ts'
import type { Signposts } from './signposts.ts'

interface Sources {
  /** What is to be read anew before the rest is: lists that staff changed. */
  refresh(): Promise<void>
  signposts(): Promise<Signposts>
  library(): Promise<LibraryPolicy[]>
  summaries(ids: readonly string[], day: string): Promise<Map<string, PolicySummary>>
  places: ServicePlaces
  servicesFor: ServicesFor
}

/** What somebody looks for on the way, and where it is; null where the question is of another sort. */
export type ServicesFor = (question: string) => Promise<AskedOnTheWay | null>

/** Places of our map where things are done. */
export type ServicePlaces = () => Promise<readonly MapPlace[]>

export interface Ready {
  revision: number
  places: readonly MapPlace[]
  engine: Engine
  signposts: Signposts
  library: LibraryPolicy[]
  days: Map<string, Map<string, PolicySummary>>
}

/** Blocks that a search shows of an answer. */
const glanced = 3
/** Days that questions are asked of at once. */
const mostDays = 16

/** The beginning of an answer. */
interface Glance extends Pick<PolicyAnswer, 'question' | 'blocks' | 'citations'> {}

/** Answers questions from the library; kept in memory until the library changes. */
export function policyAnswers(db: Database, clock: Clock, policies: Sources, chat: ChatModel | null, words: PolicyWords) {
  const model = readModel()
  let ready: { revision: number; made: Promise<Omit<Ready, 'places'>> } | null = null

  /** Slice by slice: others do not wait while a library is read anew. */
  const engineOf = async (library: readonly LibraryPolicy[]): Promise<Engine> =>
    engineOver(await inSlices(indexing(library, words)), model)

  async function make(revision: number): Promise<Omit<Ready, 'places'>> {
    await policies.refresh()
    const library = await policies.library()
    const signposts = await policies.signposts()
    return { revision, engine: await engineOf(library), signposts, library, days: new Map() }
  }

  async function current(): Promise<Ready> {
    const revision = await revisionOf(db, 'policies')
    if (ready?.revision !== revision) {
      const made = make(revision)
      const kept = { revision, made }
      made.catch(() => {
        if (ready === kept) ready = null
      })
      ready = kept
    }
    return { ...(await ready.made), places: await policies.places() }
  }

  /** What the screens show of all policies on a day; read once a day. */
  async function summariesOn({ library, days }: Ready, day: string) {
    const known = days.get(day)
    if (known) return known
    const read = await policies.summaries(
      library.map(({ id }) => id),
      day,
    )
    if (days.size >= mostDays) days.clear()
    days.set(day, read)
    return read
  }

  const previousQuestion = async (id: string | undefined) =>
    id === undefined
      ? null
      : ((await db.get<Row<'policy_questions', 'question'>>('SELECT question FROM policy_questions WHERE id = ?', [id]))
          ?.question ?? null)

  async function answered(question: string, day: string, before: string | null) {
    const known = await current()
    const base = { ...known, words, policies: await summariesOn(known, day) }
    return { question, ...answerFrom(base, question, day, before) }
  }

  return {
    /** What answers are made from now, with what is shown of each policy on a day. */
    current,
    summariesOn,

    /** The library as it might be, ready to be asked. */
    engineOf,

    /** What answers a search at once, without being kept: a sum, or whom to turn to; null where nothing does. */
    async glance(q: string): Promise<Glance | null> {
      const day = dayOf(clock())
      const asked = await answered(q, day, null)
      const answers = [asked]
      const whole = wholeQuestion(words, asked.finding)
      if (whole) answers.unshift(await answered(whole, day, null))
      const found = answers.find(isDirect)
      return found
        ? { question: found.question, blocks: found.composed.blocks.slice(0, glanced), citations: found.composed.citations }
        : null
    },

    /** What an answer to this would cite, best first. Keeps nothing. */
    async cited(question: string): Promise<Citation[]> {
      const day = dayOf(clock())
      const known = await current()
      return answerFrom({ ...known, words, policies: await summariesOn(known, day) }, question, day).composed.citations
    },

    /** The policies that answer a question, best first; none where somebody else has to. */
    async policiesFor(question: string, limit: number): Promise<PolicySummary[]> {
      const day = dayOf(clock())
      const { composed } = await answered(question, day, null)
      const ids = [...new Set(composed.citations.map(({ policyId }) => policyId))].slice(0, limit)
      const known = await summariesOn(await current(), day)
      return ids.flatMap(id => known.get(id) ?? [])
    },

    async ask({ question, asOf, previousId }: PolicyQuestion): Promise<PolicyAnswer> {
      const day = asOf ?? dayOf(clock())
      const before = await previousQuestion(previousId)
      const { finding, ...policy } = await answered(question, day, before)
      const service = isOnTheWay(finding) ? await policies.servicesFor(question) : null
      const composed = service ? toldWhere(service) : policy.composed
      const asked = redacted(question)
      const worded = chat && !service && composed.outcome === 'answered' ? await chat.reword(asked, composed) : null
      const id = newId()
      await insertRow(db, 'policy_questions', {
        id,
        question: asked,
        as_of: day,
        outcome: composed.outcome,
        clauses: JSON.stringify(composed.citations.map(c => c.clauseId)),
        created_at: clock(),
      })
      return {
        ...composed,
        ...(worded ? { blocks: composed.blocks.map((b, i) => (i === 0 ? { ...b, text: worded } : b)) } : {}),
        id,
        question,
        readAs: finding.question === question ? null : finding.question,
        facts: factsIn(words, finding.question, day),
        asOf: day,
        service: service && { kind: service.kind, name: service.name },
        generated: worded !== null,
      }
    },

    /** One reviewed phrasing a topic: of the clause that recent answers cited most. Nobody's own words are shown. */
    async frequent(): Promise<{ question: string; topic: string }[]> {
      const rows = await db.all<Row<'policy_questions', 'clauses'>>(
        'SELECT clauses FROM policy_questions ORDER BY created_at DESC LIMIT 500',
      )
      const cited = new Map<string, number>()
      for (const { clauses } of rows)
        for (const id of fromJson<string[]>(clauses).slice(0, 1)) cited.set(id, (cited.get(id) ?? 0) + 1)
      return frequentOf(words, await policies.library(), cited, dayOf(clock()))
    },

    /** What was asked, without personal data; null once it is no longer kept. Tickets start from it. */
    asked: (id: string) =>
      db.get<Row<'policy_questions', 'question' | 'as_of' | 'outcome' | 'clauses'>>(
        'SELECT question, as_of, outcome, clauses FROM policy_questions WHERE id = ?',
        [id],
      ),
  }
}
export type PolicyAnswers = ReturnType<typeof policyAnswers>
