import type { staffJobEndpoints } from '../../../contract/careers/staff-jobs.ts'
import type { Handlers } from '../../platform/http/call.ts'
import type { JobBatches } from './batches.ts'
import type { JobReportRepository } from './report-repository.ts'
import type { StaffJobList } from './staff-list.ts'
import type { StaffJobRepository } from './staff-repository.ts'

interface Parts {
  jobs: StaffJobRepository
  list: StaffJobList
  batches: JobBatches
  reports: JobReportRepository
}

export const staffJobRoutes = ({ jobs, list, batches, reports }: Parts) =>
  ({
    'GET /staff/jobs': ({ query }) => list.list(query),
    'GET /staff/job-counts': () => list.counts(),
    'POST /staff/jobs': ({ body, staff, tx }) => jobs.create(tx, body, staff),
    'GET /staff/jobs/:id': ({ params }) => jobs.find(params.id),
    'PATCH /staff/jobs/:id': ({ params, body, staff, ifMatch }) => jobs.update(params.id, body, staff, ifMatch),
    'PUT /staff/jobs/:id/publication': ({ params, body, staff }) =>
      jobs.setPublication(params.id, body.published, body.reason, staff),
    'POST /staff/job-batches': ({ body, staff }) => batches.run(body, staff),
    'DELETE /staff/job-batches/:id': ({ params, staff }) => batches.undo(params.id, staff),
    'POST /staff/job-exports': ({ body, staff }) => list.export(body, staff),
    'GET /staff/job-reports': ({ query }) => reports.list(query),
    'PUT /staff/job-reports/:id/resolution': ({ params, body, staff }) => reports.resolve(params.id, body, staff),
  }) satisfies Handlers<typeof staffJobEndpoints>
