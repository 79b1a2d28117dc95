import type { jobEndpoints } from '../../../contract/careers/jobs.ts'
import type { Handlers } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { JobReportRepository } from './report-repository.ts'
import type { JobRepository } from './repository.ts'
import type { StaffJobRepository } from './staff-repository.ts'

export const jobRoutes = (jobs: JobRepository, staffJobs: StaffJobRepository, reports: JobReportRepository) =>
  ({
    'GET /jobs': ({ query }) => jobs.list(query),
    'GET /jobs/:id': async ({ params }) => (await jobs.find(params.id)) ?? notFound('job'),
    'GET /staff/jobs': ({ query }) => staffJobs.list(query),
    'GET /staff/jobs/:id': ({ params }) => staffJobs.find(params.id),
    'PATCH /staff/jobs/:id': ({ params, body, staff, ifMatch }) => staffJobs.update(params.id, body, staff, ifMatch),
    'PUT /staff/jobs/:id/publication': ({ params, body, staff }) =>
      staffJobs.setPublication(params.id, body.published, body.reason, staff),
    'POST /jobs/:id/reports': ({ params, body, person, tx }) => reports.report(tx, params.id, body, person),
    'GET /staff/job-reports': ({ query }) => reports.list(query),
    'PUT /staff/job-reports/:id/resolution': ({ params, body, staff }) => reports.resolve(params.id, body, staff),
  }) satisfies Handlers<typeof jobEndpoints>
