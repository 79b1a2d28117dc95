import type { jobEndpoints } from '../../../contract/careers/jobs.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { JobReportRepository } from './report-repository.ts'
import type { JobRepository } from './repository.ts'

export const jobRoutes = (jobs: JobRepository, reports: JobReportRepository) =>
  ({
    'GET /jobs': ({ query }) => jobs.list(query),
    'GET /jobs/:id': async ({ params }) => (await jobs.find(params.id)) ?? notFound('job'),
    'POST /jobs/:id/reports': ({ params, body, person, tx }) => reports.report(tx, params.id, body, person),
  }) satisfies Handlers<typeof jobEndpoints>
