import type { Outcome, ReceivedApplication, Snapshot } from '../../../contract/careers/applications.ts'
import type { EmployerResults, LinkCard, LinkJob, OpenLink } from '../../../contract/careers/employer-links.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Queries, updateRow } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { EmployerAnswer } from '../jobs/employer-answer.ts'
import { actorOf, endOf, type LinkDoor, type LinkRow, readerOf } from './links.ts'

type SaidResults = Omit<EmployerResults, 'saidAt'>
type Visit = NonNullable<OpenLink['visit']>

interface Deeds {
  /** What an employer says of its posting. */
  answer(tx: Queries, jobId: string, actor: string, said: EmployerAnswer): Promise<unknown>
  /** The cards that the employer may see of those handed in at the fair. */
  sharedAt(db: Queries, fairId: string, employerId: string): Promise<ReceivedApplication[]>
  openFor(tx: Queries, id: string, who: () => { actor: string; reader: string }): Promise<Snapshot>
  /** How many the employer says it talked to and took on. */
  resultsOf(queries: Queries, fairId: string, employerId: string): Promise<EmployerResults | null>
  saveResults(tx: Queries, fairId: string, employerId: string, said: SaidResults): Promise<unknown>
  sayFor(tx: Queries, id: string, outcome: Outcome, actor: string): Promise<ReceivedApplication>
}

type JobRow = Narrow<
  Row<
    'jobs',
    | 'id'
    | 'title'
    | 'degree'
    | 'salary_min'
    | 'salary_max'
    | 'salary_unit'
    | 'salary_months'
    | 'salary_text'
    | 'headcount'
    | 'valid_through'
    | 'active_at'
    | 'state'
  >,
  { salary_unit: LinkJob['salary']['unit'] }
>

const states = { published: 'hiring', withdrawn: 'closed', incomplete: 'review', review: 'review' } as const

/** What an employer reads and does by its link. Everything is in the audit trail as that link. */
export function employerSide(clock: Clock, vault: Vault, audit: AuditLog, door: LinkDoor, deeds: Deeds) {
  const jobsOf = (queries: Queries, link: LinkRow) =>
    queries.all<JobRow>(
      `SELECT j.id, j.title, j.degree, j.salary_min, j.salary_max, j.salary_unit, j.salary_months, j.salary_text, j.headcount,
         j.valid_through, j.active_at, j.state
       FROM fair_jobs f JOIN jobs j ON j.id = f.job_id WHERE f.fair_id = ? AND j.employer_id = ? ORDER BY j.title, j.id LIMIT 100`,
      [link.fair_id, link.employer_id],
    )

  async function cardsOf(queries: Queries, link: LinkRow): Promise<LinkCard[]> {
    const shared = await deeds.sharedAt(queries, link.fair_id, link.employer_id)
    const read = await queries.all<Row<'application_readings', 'application_id'>>(
      `SELECT DISTINCT r.application_id FROM application_readings r JOIN applications a ON a.id = r.application_id
       WHERE a.fair_id = ? AND r.reader = ?`,
      [link.fair_id, readerOf(link)],
    )
    return shared.map(card => toCard(card, new Set(read.map(row => row.application_id))))
  }

  async function content(queries: Queries, link: LinkRow): Promise<OpenLink> {
    return {
      employer: link.employer,
      fair: {
        title: link.title,
        startsAt: toIso(link.starts_at),
        endsAt: toIso(link.ends_at),
        venue: link.venue,
        organizer: link.organizer,
      },
      booth: link.booth,
      endsAt: toIso(endOf(link)),
      confirmedAt: toIsoOrNull(link.confirmed_at),
      jobs: (await jobsOf(queries, link)).map(toLinkJob),
      visit: link.visit_sealed === null ? null : fromJson<Visit>(vault.open(link.visit_sealed)),
      cards: await cardsOf(queries, link),
      results: await deeds.resultsOf(queries, link.fair_id, link.employer_id),
    }
  }

  const { within } = door

  const record = (tx: Queries, link: LinkRow, action: string, after?: unknown) =>
    audit.record(tx, { actor: actorOf(link), action, kind: 'employer-link', entityId: link.id, after })

  const ownCard = async (tx: Queries, link: LinkRow, id: string): Promise<LinkCard> =>
    (await cardsOf(tx, link)).find(card => card.id === id) ?? notFound('application')

  return {
    read: (token: string, key: string | null) => within(token, key, content),

    answer: (token: string, key: string | null, jobId: string, said: EmployerAnswer): Promise<LinkJob> =>
      within(token, key, async (tx, link) => {
        const own = async () => (await jobsOf(tx, link)).find(job => job.id === jobId) ?? notFound('job')
        await own()
        await deeds.answer(tx, jobId, actorOf(link), said)
        return toLinkJob(await own())
      }),

    visit: (token: string, key: string | null, visit: Visit): Promise<OpenLink> =>
      within(token, key, async (tx, link) => {
        const visit_sealed = vault.seal(JSON.stringify(visit))
        await updateRow(tx, 'employer_links', link.id, { visit_sealed })
        await record(tx, link, 'visit', { arrivesAt: visit.arrivesAt })
        return content(tx, { ...link, visit_sealed })
      }),

    /** All that is not changed holds: what is open was seen to be so today. */
    confirm: (token: string, key: string | null): Promise<OpenLink> =>
      within(token, key, async (tx, link) => {
        const confirmed_at = clock()
        const open = (await jobsOf(tx, link)).filter(job => job.state === 'published' && job.valid_through > confirmed_at)
        for (const job of open) await deeds.answer(tx, job.id, actorOf(link), { hiring: true })
        await updateRow(tx, 'employer_links', link.id, { confirmed_at })
        await record(tx, link, 'confirm', { jobs: open.length })
        return content(tx, { ...link, confirmed_at })
      }),

    results: (token: string, key: string | null, said: SaidResults): Promise<OpenLink> =>
      within(token, key, async (tx, link) => {
        await deeds.saveResults(tx, link.fair_id, link.employer_id, said)
        await record(tx, link, 'results', said)
        return content(tx, link)
      }),

    openCard: (token: string, key: string | null, id: string): Promise<Snapshot> =>
      within(token, key, async (tx, link) => {
        await ownCard(tx, link, id)
        return deeds.openFor(tx, id, () => ({ actor: actorOf(link), reader: readerOf(link) }))
      }),

    say: (token: string, key: string | null, id: string, outcome: Outcome): Promise<LinkCard> =>
      within(token, key, async (tx, link) => {
        await ownCard(tx, link, id)
        await deeds.sayFor(tx, id, outcome, actorOf(link))
        return ownCard(tx, link, id)
      }),
  }
}
export type EmployerSide = ReturnType<typeof employerSide>

const toLinkJob = (row: JobRow): LinkJob => ({
  id: row.id,
  title: row.title,
  degree: row.degree,
  salary: { min: row.salary_min, max: row.salary_max, unit: row.salary_unit, months: row.salary_months, text: row.salary_text },
  headcount: row.headcount,
  validThrough: toIso(row.valid_through),
  activeAt: toIso(row.active_at),
  state: states[row.state],
})

const toCard = (card: ReceivedApplication, read: Set<string>): LinkCard => ({
  id: card.id,
  jobTitle: card.job.title,
  sentAt: card.createdAt,
  isRead: read.has(card.id),
  outcome: card.outcomes.filter(said => said.byStaffAt !== null).at(-1)?.outcome ?? null,
})
