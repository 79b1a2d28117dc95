import type { z } from 'zod'
import type { JobReportReason, jobQuery } from '../../contract/careers/jobs.ts'
import { call } from './client'

/** As a person asks: everything is optional. */
export type JobListQuery = z.input<typeof jobQuery>

export const listJobs = (query: JobListQuery) => call('GET /jobs', { query })
export const getJob = (id: string) => call('GET /jobs/:id', { params: { id } })
export const reportJob = (id: string, reason: JobReportReason) =>
  call('POST /jobs/:id/reports', { params: { id }, body: { reason } })
/** What is taken off pay, each figure with its source. */
export const getPayRules = () => call('GET /pay-rules', {})
export const listEmployers = (query: { q?: string; cursor?: string }) => call('GET /employers', { query })
export const getEmployer = (id: string) => call('GET /employers/:id', { params: { id } })
