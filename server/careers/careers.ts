import type { FairSummary } from '../../contract/careers/fairs.ts'
import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { outcomeLedger } from './applications/ledger.ts'
import { applicationRepository, type CardOf } from './applications/repository.ts'
import { applicationRoutes } from './applications/routes.ts'
import { staffApplicationRepository } from './applications/staff-repository.ts'
import { employerRepository } from './employers/repository.ts'
import { employerRoutes } from './employers/routes.ts'
import { staffEmployerRepository } from './employers/staff-repository.ts'
import { visibility } from './employers/visibility.ts'
import { fairAhead } from './fairs/ahead.ts'
import { fairLive } from './fairs/live.ts'
import { type FairEvents, fairRepository } from './fairs/repository.ts'
import { fairRoutes, type StaffEvents, stayPlanRoutes } from './fairs/routes.ts'
import { stayPlanner } from './fairs/stay-plan.ts'
import { newJobs } from './jobs/new-jobs.ts'
import { jobLexicon } from './jobs/query/lexicon.ts'
import { queryReader } from './jobs/query/reader.ts'
import type { JobSearchWords } from './jobs/query/words.ts'
import { jobReportRepository } from './jobs/report-repository.ts'
import { jobRepository } from './jobs/repository.ts'
import { jobRoutes } from './jobs/routes.ts'
import { jobSearches } from './jobs/searches.ts'
import { staffJobRepository } from './jobs/staff-repository.ts'
import { savedSearchRepository } from './saved-searches/repository.ts'
import { savedSearchRoutes } from './saved-searches/routes.ts'
import { careersSearch } from './staff-search.ts'
import { careersDay, careersWaiting } from './waiting.ts'

interface CareerNeeds {
  audit: AuditLog
  /** What an application carries of its applicant. */
  cardOf: CardOf
  events: FairEvents
  staffEvents: StaffEvents
  /** Whether postings of employers that nobody has checked are shown, as 未核验. */
  showsUnverified: boolean
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
  const staffJobs = staffJobRepository(database, clock, text, audit, visibleUntil)
  const fairs = fairRepository(database, clock, events)
  const live = fairLive(database, clock)
  const savedSearches = savedSearchRepository(database, clock, newJobs(database, clock, text, searches))
  const staffApplications = staffApplicationRepository(database, clock, vault, audit)
  return {
    jobs,
    fairs,
    savedSearches,
    staffApplications,
    staffEmployers,
    visibleUntil,
    arrivalsOf: (fair: FairSummary) => live.of(fair.id, fair.stats),
    fairAhead: fairAhead(database, clock),
    waiting: careersWaiting(database, clock),
    day: careersDay(database),
    staffSearch: careersSearch(staffJobs, staffEmployers),
    routes: {
      ...jobRoutes(jobs, staffJobs, jobReportRepository(database, clock, staffJobs)),
      ...employerRoutes(employerRepository(database, clock, text), staffEmployers),
      ...fairRoutes(fairs, live, staffEvents),
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
