import { z } from 'zod'
import { districtEvent, eventSummary } from '../culture/events.ts'
import { fairDraft, staffEvent } from '../culture/staff-events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { salary } from './jobs.ts'
import { lineStates } from './lines.ts'

export const fairStats = z.object({
  employers: z.number().int(),
  jobs: z.number().int(),
  registered: z.number().int(),
  capacity: z.number().int().nullable(),
  waitlist: z.number().int(),
})
export type FairStats = z.output<typeof fairStats>

export const fairSummary = eventSummary.extend({ stats: fairStats })
export type FairSummary = z.output<typeof fairSummary>

/** The hall as a grid: booth `B03` stands in row B, third from the left. */
export const hall = z.object({
  rows: z.array(z.string()),
  columns: z.number().int(),
  /** Rows after which a wide aisle runs. */
  aisles: z.array(z.string()),
})
export type Hall = z.output<typeof hall>

export const fair = districtEvent.extend({
  stats: fairStats,
  hall,
  /** What happens in which order, e.g. 签到 → 逛展位 → 面谈. */
  steps: z.array(z.object({ title: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  /** The fair after this one, for those who come too late. */
  next: z.object({ id, title: z.string(), startsAt: z.string() }).nullable(),
})
export type Fair = z.output<typeof fair>

export const booth = z.object({
  id,
  number: z.string(),
  /** `shortName` fits on a drawing of the hall. */
  employer: z.object({ id, name: z.string(), shortName: z.string(), industry: z.string().nullable(), sample: z.boolean() }),
  /** Up to three titles; all of them under the booth's own page. */
  jobTitles: z.array(z.string()),
  jobCount: z.number().int(),
  /** The range over the booth's monthly pay, or null. */
  salary: salary.nullable(),
  degrees: z.array(z.string()),
  freshGraduate: z.boolean(),
})
export type Booth = z.output<typeof booth>

/** The board of the day. */
export const fairLive = z.object({
  asOf: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  stats: fairStats,
  checkedIn: z.number().int(),
  /** Who came and did not leave, as far as the doors counted. */
  inside: z.number().int(),
  hallLimit: z.number().int().nullable(),
  perFiveMinutes: z.array(z.object({ startsAt: z.string(), count: z.number().int() })),
  gates: z.array(z.object({ gate: z.string().nullable(), count: z.number().int() })),
  devices: z.array(
    z.object({
      deviceId: z.string(),
      gate: z.string().nullable(),
      scans: z.number().int(),
      /** The last word of it, a scan or a sign of life. */
      lastScanAt: z.string(),
      isOnline: z.boolean(),
      /** Scans it keeps that were not sent, as it last said. */
      unsent: z.number().int(),
    }),
  ),
  /** The latest first; names masked. */
  latest: z.array(z.object({ at: z.string(), verdict: z.string(), holder: z.string().nullable(), gate: z.string().nullable() })),
  /** What people handed in and kept, by booth, the most wanted first. */
  interest: z.array(
    z.object({ booth: z.string(), employer: z.string(), applications: z.number().int(), favorites: z.number().int() }),
  ),
  /** Booths that call people in by numbers. */
  lines: z.array(
    z.object({
      booth: z.string().nullable(),
      employerId: id,
      employer: z.string(),
      state: z.enum(lineStates),
      waiting: z.number().int(),
      /** Whole minutes that the first of them has waited; null where nobody waits. */
      longestWait: z.number().int().nullable(),
      calling: z.array(z.number().int()),
    }),
  ),
})
export type FairLive = z.output<typeof fairLive>

export const fairEndpoints = defineEndpoints({
  'GET /fairs': {
    summary: '招聘会列表',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({ period: z.enum(['upcoming', 'past']).default('upcoming') }),
    response: pageOf(fairSummary),
  },
  'GET /fairs/:id': { summary: '招聘会详情', access: 'public', isShared: true, params: idParams, response: fair },
  'GET /fairs/:id/booths': {
    summary: '展位（可存本机离线看）',
    access: 'public',
    isShared: true,
    params: idParams,
    response: z.object({ items: z.array(booth), hall }),
  },
  'POST /staff/fairs': {
    summary: '新建招聘会（草稿）',
    access: 'edit-events',
    becomesPublic: true,
    body: fairDraft,
    response: staffEvent,
    status: 201,
    creates: true,
    problems: ['invalid-times'],
  },
  'POST /staff/fairs/:id/clones': {
    summary: '照这一场再办一场（草稿）：内容照搬，时间换新，检查项重新填',
    access: 'edit-events',
    params: idParams,
    body: z.strictObject({ startsAt: dateTime }),
    response: staffEvent,
    status: 201,
    creates: true,
  },
  'GET /staff/fairs/:id/live': {
    summary: '招聘会现场：到场、在场名额、各通道',
    access: 'watch-fair',
    params: idParams,
    response: fairLive,
  },
  'GET /staff/fairs/:id/live/stream': {
    summary: '招聘会现场，边看边更新（server-sent events，最多晚 5 秒）',
    access: 'watch-fair',
    params: idParams,
    response: fairLive,
    streams: true,
    problems: ['too-many-watchers'],
  },
})
