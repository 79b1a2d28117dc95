import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { eventSummary } from './events.ts'
import { jobSummary } from './jobs.ts'
import { placeSummary } from './places.ts'
import { policySummary } from './policies.ts'
import { showcaseSummary } from './showcase.ts'

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
