import { z } from 'zod'

import { jobSummary, nearestJobs, understoodWords } from '../careers/jobs.ts'
import { needSummary } from '../community/needs.ts'
import { proposalSummary } from '../community/proposals.ts'

import { eventSummary } from '../culture/events.ts'
import { placeSummary } from '../culture/places.ts'
import { askedService } from '../culture/services.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { total } from '../platform/page.ts'
import { id } from '../platform/scalars.ts'
import { answerBlock, citation } from '../policies/answers.ts'
import { policySummary } from '../policies/library.ts'
import { showcaseSummary } from '../showcase/showcase.ts'

const group = <T extends z.ZodType>(item: T) => z.object({ ...total.shape, items: z.array(item) })

export const searchResults = z.object({
  q: z.string(),
  /** The words read like a question: offer the policies first. */
  asksPolicy: z.boolean(),
  /**
   * What the question is answered with at once: a sum, or whom to turn to. The first blocks of the answer to `question`,
   * which opens whole from there; null where nothing answers it directly.
   */
  answer: z.object({ question: z.string(), blocks: z.array(answerBlock), citations: z.array(citation) }).nullable(),
  /** The place that was asked for by name, with its hours; null where none was. */
  place: placeSummary.nullable(),
  /** What is looked for on the way: the nearest is shown at once, out of `GET /services`. */
  service: askedService.nullable(),
  /** Set where the words name a time: the events are those of then. `later` is any but the three nearest. */
  when: z.enum(['today', 'tomorrow', 'weekend', 'later']).nullable(),
  /** What to call that time: 今天, 下周末, 国庆. */
  whenText: z.string().nullable(),
  /** What the words were understood to ask of jobs. */
  understood: z.array(understoodWords),
  jobs: group(jobSummary).extend(nearestJobs.shape),
  /** `otherTimes`: none is on at the time that was named, these are of the sort that is meant. */
  events: group(eventSummary).extend({ otherTimes: z.boolean() }),
  places: group(placeSummary),
  policies: group(policySummary),
  showcase: group(showcaseSummary),
  /** Public ones: what the young and shops need, and what is talked over. */
  needs: group(needSummary),
  proposals: group(proposalSummary),
})
export type SearchResults = z.output<typeof searchResults>

/** What a suggestion leads to; a job's is a title that many have, so it has no id. */
export const suggestionKinds = ['job', 'employer', 'fair', 'event', 'place', 'policy', 'need', 'proposal'] as const

export const suggestion = z.object({ kind: z.enum(suggestionKinds), text: z.string(), id: id.nullable() })
export type SuggestionKind = (typeof suggestionKinds)[number]
export type Suggestion = z.output<typeof suggestion>

/** Asked on at least five days by whoever it was; `times` within the last 60 days. */
export const searchedWords = z.object({ words: z.string(), days: z.number().int(), times: z.number().int() })
export type SearchedWords = z.output<typeof searchedWords>

export const searchEndpoints = defineEndpoints({
  'GET /search/popular': {
    summary: '大家常搜的：至少五天都有人搜、搜得到东西、不像个人信息的词',
    access: 'public',
    response: z.object({ items: z.array(z.string()) }),
  },
  'GET /staff/searches': {
    summary: '搜得多的词，和没搜到东西的词；至少五天都有人搜，不记是谁',
    access: 'review-answers',
    response: z.object({ searched: z.array(searchedWords), withoutHits: z.array(searchedWords) }),
  },
  'GET /search/suggestions': {
    summary: '边打边提示：岗位、企业、活动、地点、政策、需求、议事',
    access: 'public',
    query: z.strictObject({ q: z.string().trim().max(60, '最多 60 个字') }),
    response: z.object({ items: z.array(suggestion) }),
  },
  'GET /search': {
    summary: '一个框搜岗位、活动、地点、政策、青年风采、需求、议事',
    access: 'public',
    query: z.strictObject({ q: z.string().trim().min(1, '请输入要找的内容').max(60, '最多 60 个字') }),
    response: searchResults,
  },
})
