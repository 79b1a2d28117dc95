import { z } from 'zod'
import { jobSummary, understoodWords } from '../careers/jobs.ts'
import { eventSummary } from '../culture/events.ts'
import { placeSummary } from '../culture/places.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { id } from '../platform/scalars.ts'
import { policySummary } from '../policies/library.ts'
import { showcaseSummary } from '../showcase/showcase.ts'

const group = <T extends z.ZodType>(item: T) => z.object({ total: z.number().int(), items: z.array(item) })

export const searchResults = z.object({
  q: z.string(),
  /** The words read like a question: offer the policies first. */
  asksPolicy: z.boolean(),
  /** The place that was asked for by name, with its hours; null where none was. */
  place: placeSummary.nullable(),
  /** Set where the words name a time: the events are those of today or of the weekend. */
  when: z.enum(['today', 'weekend']).nullable(),
  /** What the words were understood to ask of jobs. */
  understood: z.array(understoodWords),
  jobs: group(jobSummary),
  events: group(eventSummary),
  places: group(placeSummary),
  policies: group(policySummary),
  showcase: group(showcaseSummary),
})
export type SearchResults = z.output<typeof searchResults>

/** What a suggestion leads to; a job's is a title that many have, so it has no id. */
export const suggestionKinds = ['job', 'employer', 'fair', 'event', 'place', 'policy'] as const

export const suggestion = z.object({ kind: z.enum(suggestionKinds), text: z.string(), id: id.nullable() })
export type SuggestionKind = (typeof suggestionKinds)[number]
export type Suggestion = z.output<typeof suggestion>

export const searchEndpoints = defineEndpoints({
  'GET /search/suggestions': {
    summary: '边打边提示：岗位、企业、活动、地点、政策',
    access: 'public',
    query: z.strictObject({ q: z.string().trim().max(60, '最多 60 个字') }),
    response: z.object({ items: z.array(suggestion) }),
  },
  'GET /search': {
    summary: '一个框搜岗位、活动、地点、政策',
    access: 'public',
    query: z.strictObject({ q: z.string().trim().min(1, '请输入要找的内容').max(60, '最多 60 个字') }),
    response: searchResults,
  },
})
