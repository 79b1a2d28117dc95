import { z } from 'zod'
import { jobSummary } from '../careers/jobs.ts'
import { eventSummary } from '../culture/events.ts'
import { placeSummary } from '../culture/places.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { policySummary } from '../policies/library.ts'
import { showcaseSummary } from '../showcase/showcase.ts'

const group = <T extends z.ZodType>(item: T) => z.object({ total: z.number().int(), items: z.array(item) })

export const searchResults = z.object({
  q: z.string(),
  /** The words read like a question: offer the policies first. */
  asksPolicy: z.boolean(),
  jobs: group(jobSummary),
  events: group(eventSummary),
  places: group(placeSummary),
  policies: group(policySummary),
  showcase: group(showcaseSummary),
})
export type SearchResults = z.output<typeof searchResults>

export const searchEndpoints = defineEndpoints({
  'GET /search': {
    summary: '一个框搜岗位、活动、地点、政策',
    access: 'public',
    query: z.strictObject({ q: z.string().trim().min(1, '请输入要找的内容').max(60, '最多 60 个字') }),
    response: searchResults,
  },
})
