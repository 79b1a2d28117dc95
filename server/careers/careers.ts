import type { FairSummary } from '../../contract/careers/fairs.ts'
import type { Platform } from '../platform/platform.ts'
import type { PostingWords } from '../platform/texts/posting-words.ts'
import type { AuditLog } from '../staff/audit.ts'
import { outcomeLedger } from './applications/ledger.ts'
import { applicationRepository, type CardOf } from './applications/repository.ts'
import { applicationRoutes } from './applications/routes.ts'
import { staffApplicationRepository } from './applications/staff-repository.ts'
import { employerSide } from './employer-links/employer-side.ts'
import { linkDoor, type Tries } from './employer-links/links.ts'
import { employerLinkRoutes } from './employer-links/routes.ts'
import { employerLinkRepository } from './employer-links/staff-repository.ts'
import { employerEdits } from './employers/edits.ts'
import { employerRepository } from './employers/repository.ts'
import { employerRoutes } from './employers/routes.ts'
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
import { staffJobList } from './jobs/staff-list.ts'
import { staffJobRepository } from './jobs/staff-repository.ts'
import { staffJobRoutes } from './jobs/staff-routes.ts'
import { savedSearchRepository } from './saved-searches/repository.ts'
import { savedSearchRoutes } from './saved-searches/routes.ts'
import { careersSearch } from './staff-search.ts'
import { careersDay, careersWaiting } from './waiting.ts'

interface CareerNeeds {
  audit: AuditLog
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
}

/** Work: jobs, employers, fairs, applications, and searches that tell of new jobs. */
export function createCareers({ database, clock, text, vault }: Platform, needs: CareerNeeds) {
  const { audit, cardOf, events, staffEvents, words } = needs
  const visibleUntil = visibility(needs.showsUnverified)
  const staffEmployers = staffEmployerRepository(database, clock, text, audit, { visibleUntil, vault })
  const searches = jobSearches(database, clock, text, queryReader(words, jobLexicon(database, clock, words)))
  const jobs = jobRepository(database, clock, text, searches)
  const changes = jobChanges(clock, text, audit)
  const staffJobs = staffJobRepository(database, clock, changes, { visibleUntil, postings: needs.postings })
  const reports = jobReportRepository(database, clock, staffJobs)
  const jobList = staffJobList(database, clock, text, { audit, vault })
  const fairs = fairRepository(database, clock, events)
  const live = fairLive(database, clock, fairs.statsOf)
  const boards = liveBoards(live)
  const staffFairs = staffFairRepository(database, clock, { audit, writing: staffEvents, statsOf: fairs.statsOf })
  const savedSearches = savedSearchRepository(database, clock, newJobs(database, clock, text, searches))
  const staffApplications = staffApplicationRepository(database, clock, vault, audit)
  const door = linkDoor(database, clock, vault, needs.tries)
  const deeds = { ...staffApplications, answer: staffJobs.answer }
  const links = employerLinkRepository(database, clock, vault, audit)
  return {
    jobs,
    fairs,
    boards,
    savedSearches,
    staffApplications,
    staffEmployers,
    visibleUntil,
    arrivalsOf: (fair: FairSummary) => live.of(fair.id),
    fairAhead: fairAhead(database, clock),
    waiting: careersWaiting(database, clock),
    day: careersDay(database),
    staffSearch: careersSearch(jobList, staffEmployers),
    routes: {
      ...jobRoutes(jobs, reports),
      ...staffJobRoutes({
        jobs: staffJobs,
        list: jobList,
        batches: jobBatches(database, clock, changes, { audit, visibleUntil }),
        reports,
      }),
      ...employerRoutes(
        employerRepository(database, clock, text),
        staffEmployers,
        employerEdits(database, clock, text, { audit, vault, reindexJobs: changes.reindex }),
      ),
      ...fairRoutes(fairs, live, boards, staffEvents),
      ...staffFairRoutes(staffFairs, fairEmployers(database, clock, vault, audit), fairNotices(clock, audit)),
      ...employerLinkRoutes(links, door, employerSide(database, clock, vault, audit, door, deeds), vault),
      ...stayPlanRoutes(stayPlanner(database, clock)),
      ...applicationRoutes(
        applicationRepository(database, clock, vault, cardOf),
        staffApplications,
        outcomeLedger(database, clock, audit),
      ),
      ...savedSearchRoutes(savedSearches),
    },
  }
}
