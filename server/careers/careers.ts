import type { FairSummary } from '../../contract/careers/fairs.ts'
import type { Platform } from '../platform/platform.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import type { AuditLog } from '../staff/audit.ts'
import type { SavedTexts } from '../staff/saved-texts.ts'
import { outcomeLedger } from './applications/ledger.ts'
import { applicationRepository, type CardOf } from './applications/repository.ts'
import { applicationRoutes } from './applications/routes.ts'
import { staffApplicationRepository } from './applications/staff-repository.ts'
import { employerSide } from './employer-links/employer-side.ts'
import { actorOf, type LinkRow, linkDoor, readerOf, type Tries } from './employer-links/links.ts'
import { employerLinkRoutes } from './employer-links/routes.ts'
import { employerLinkRepository } from './employer-links/staff-repository.ts'
import { employerEdits } from './employers/edits.ts'
import { employerRepository } from './employers/repository.ts'
import { employerRoutes } from './employers/routes.ts'
import { type EmployerNameWords, shortNameOf } from './employers/short-name.ts'
import { staffEmployerRepository } from './employers/staff-repository.ts'
import { visibility } from './employers/visibility.ts'
import { fairAhead } from './fairs/ahead.ts'
import { fairEmployers } from './fairs/employers.ts'
import { fairLive } from './fairs/live.ts'
import { liveBoards } from './fairs/live-boards.ts'
import { fairNotices } from './fairs/notices.ts'
import { type FairEvents, fairRepository } from './fairs/repository.ts'
import { fairRoutes, type StaffEvents, staffFairRoutes, stayPlanRoutes } from './fairs/routes.ts'
import { staffFairRepository } from './fairs/staff-repository.ts'
import { stayPlanner } from './fairs/stay-plan.ts'
import { followUpAnswers } from './follow-ups/answers.ts'
import { followUpAsking } from './follow-ups/asking.ts'
import { employerResults } from './follow-ups/employer-results.ts'
import { fairResultsOf, followUpsOf } from './follow-ups/results.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { boothCards } from './handed-cards/booth-side.ts'
import { handedCardRepository } from './handed-cards/repository.ts'
import { type CardDoor, handedCardRoutes } from './handed-cards/routes.ts'
import { jobBatches } from './jobs/batches.ts'
import { jobChanges } from './jobs/changes.ts'
import { newJobs } from './jobs/new-jobs.ts'
import { jobLexicon } from './jobs/query/lexicon.ts'
import { queryReader } from './jobs/query/reader.ts'
import type { JobSearchWords } from './jobs/query/words.ts'
import { jobReportRepository } from './jobs/report-repository.ts'
import { jobRepository } from './jobs/repository.ts'
import { jobRoutes } from './jobs/routes.ts'
import { jobSearches } from './jobs/searches.ts'
import { shownJobs } from './jobs/shown-jobs.ts'
import { staffJobList } from './jobs/staff-list.ts'
import { staffJobRepository } from './jobs/staff-repository.ts'
import { staffJobRoutes } from './jobs/staff-routes.ts'
import { jobTitles } from './jobs/titles.ts'
import { boothLines } from './lines/booth-side.ts'
import { lineRepository } from './lines/repository.ts'
import { type BoothDoor, lineRoutes } from './lines/routes.ts'
import { payRuleRepository } from './pay-rules/repository.ts'
import { payRuleRoutes } from './pay-rules/routes.ts'
import { savedSearchRepository } from './saved-searches/repository.ts'
import { savedSearchRoutes } from './saved-searches/routes.ts'
import { careersSearch } from './staff-search.ts'
import { careersDay, careersWaiting } from './waiting.ts'

interface CareerNeeds {
  audit: AuditLog
  /** What staff put over what comes with the program. */
  texts: SavedTexts
  /** Keeps guesses few. */
  tries: Tries
  /** What an application carries of its applicant. */
  cardOf: CardOf
  events: FairEvents
  staffEvents: StaffEvents
  /** Whether postings of employers that nobody has checked are shown, as 未核验. */
  showsUnverified: boolean
  /** What keeps a posting back until somebody has read it. */
  postings: PostingWords
  /** What people type when they look for jobs. */
  words: JobSearchWords
  employerNames: EmployerNameWords
}

/** Work: jobs, employers, fairs, applications, and searches that tell of new jobs. */
export function createCareers({ database, clock, text, vault, signer }: Platform, needs: CareerNeeds) {
  const { audit, cardOf, events, staffEvents, words } = needs
  const visibleUntil = visibility(needs.showsUnverified)
  const staffEmployers = staffEmployerRepository(database, clock, text, audit, { visibleUntil, vault })
  const shown = shownJobs(database, clock)
  const titles = jobTitles(database, clock)
  const searches = jobSearches(database, clock, text, queryReader(words, jobLexicon(database, titles, words)), words)
  const jobs = jobRepository(database, clock, text, searches, shown)
  const payRules = payRuleRepository(needs.texts, clock)
  const changes = jobChanges(clock, text, audit)
  const staffJobs = staffJobRepository(database, clock, changes, { visibleUntil, postings: needs.postings })
  const reports = jobReportRepository(database, clock, staffJobs)
  const jobList = staffJobList(database, clock, text, { audit, vault })
  const fairs = fairRepository(database, clock, events, (name, onFile) => shortNameOf(name, onFile, needs.employerNames))
  const lines = lineRepository(database, clock)
  const booths = boothLines(database, clock, audit)
  const live = fairLive(database, clock, { statsOf: fairs.statsOf, linesOf: lines.watched })
  const boards = liveBoards(live)
  const staffFairs = staffFairRepository(database, clock, { audit, writing: staffEvents, statsOf: fairs.statsOf })
  const savedSearches = savedSearchRepository(database, clock, newJobs(database, clock, text, searches))
  const staffApplications = staffApplicationRepository(database, clock, vault, audit)
  const door = linkDoor(database, clock, vault, needs.tries)
  const deeds = { ...staffApplications, answer: staffJobs.answer, ...employerResults(clock) }
  const boothOf = (link: LinkRow) => ({ fairId: link.fair_id, employerId: link.employer_id })
  const boothDoor: BoothDoor = {
    byLink: (token, key, deed) => door.within(token, key, (tx, link) => deed(tx, boothOf(link), actorOf(link))),
    byStaff: deed => database.transaction(deed),
  }
  const cardDoor: CardDoor = async (token, key, deed, isGuess = false) => {
    const name = `card-code ${token}`
    if (isGuess) await needs.tries.count(name)
    const done = await door.within(token, key, (tx, link) =>
      deed(tx, { ...boothOf(link), employer: link.employer, actor: actorOf(link), reader: readerOf(link) }),
    )
    if (isGuess) await needs.tries.giveBack(name)
    return done
  }
  const links = employerLinkRepository(database, clock, vault, audit)
  const employers = employerRepository(database, clock, text, shown)

  return {
    jobs,
    shown,
    titles,
    employers,
    fairs,
    boards,
    savedSearches,
    followUps: followUpAsking(database, clock),
    links,
    staffApplications,
    staffEmployers,
    arrivalsOf: (fair: FairSummary) => live.of(fair.id),
    fairAhead: fairAhead(database, clock),
    waiting: careersWaiting(database, clock, async () => (await payRules.find()).isOver),
    day: careersDay(database),
    staffSearch: careersSearch(jobList, staffEmployers),
    routes: {
      ...jobRoutes(jobs, reports),
      ...payRuleRoutes(payRules),
      ...staffJobRoutes({
        jobs: staffJobs,
        list: jobList,
        batches: jobBatches(database, clock, changes, { audit, visibleUntil }),
        reports,
      }),
      ...employerRoutes(
        employers,
        staffEmployers,
        employerEdits(database, clock, text, { audit, vault, reindexJobs: changes.reindex }),
      ),
      ...fairRoutes(fairs, live, boards, staffEvents),
      ...staffFairRoutes(
        staffFairs,
        fairEmployers(database, clock, vault, { audit, closeLine: booths.close }),
        fairNotices(clock, audit),
      ),
      ...employerLinkRoutes(links, door, employerSide(clock, vault, audit, door, deeds), vault),
      ...followUpRoutes(followUpAnswers(database, clock), fairResultsOf(database, clock)),
      ...lineRoutes(lines, booths, boothDoor),
      ...handedCardRoutes(
        handedCardRepository(database, clock, { vault, signer }, cardOf),
        boothCards(clock, { vault, signer, audit, cardOf }),
        cardDoor,
      ),
      ...stayPlanRoutes(stayPlanner(database, clock)),
      ...applicationRoutes(
        applicationRepository(database, clock, vault, cardOf),
        staffApplications,
        outcomeLedger(database, clock, audit, followUpsOf),
      ),
      ...savedSearchRoutes(savedSearches),
    },
  }
}
