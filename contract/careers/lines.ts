import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** `paused`: no new numbers, those given hold. `closed`: the booth calls nobody in, or no longer. */
export const lineStates = ['open', 'paused', 'closed'] as const
const lineState = z.enum(lineStates)
export type LineState = z.output<typeof lineState>

/** In how many lines of one fair somebody may stand. */
export const mostLines = 2
/** After so many calls a place may be lost. */
export const mostCalls = 2

/** A booth's line as everybody sees it. */
export const publicLine = z.object({
  employerId: id,
  state: lineState,
  /** People who wait to be called. */
  waiting: z.number().int(),
  /** About how long a new number would wait, by how this booth called of late; null where that says nothing yet. */
  minutes: z.number().int().nullable(),
  /** Numbers that are called now. */
  calling: z.array(z.number().int()),
})
export type PublicLine = z.output<typeof publicLine>

/** `lost`: called twice and not come. `left`: given up. `over`: the line, or the fair, ended before its turn. */
export const lineNumberStates = ['waiting', 'called', 'came', 'lost', 'left', 'over'] as const

/** A number as its owner sees it. */
export const lineNumber = z.object({
  id,
  fair: z.object({ id, title: z.string(), endsAt: dateTime }),
  employer: z.object({ id, name: z.string() }),
  /** Null where the employer stands nowhere any more. */
  booth: z.object({ id, number: z.string() }).nullable(),
  number: z.number().int(),
  state: z.enum(lineNumberStates),
  calls: z.number().int(),
  /** How many are before. */
  ahead: z.number().int(),
  /** About how long until it is called; null where nothing is known of this booth's pace. */
  minutes: z.number().int().nullable(),
  isPaused: z.boolean(),
  takenAt: dateTime,
  calledAt: dateTime.nullable(),
})
export type LineNumber = z.output<typeof lineNumber>

/** A line as its booth sees it: numbers, and nobody's name. */
export const boothLine = z.object({
  state: lineState,
  asOf: dateTime,
  /** In their order. */
  waiting: z.array(z.object({ number: z.number().int(), takenAt: dateTime })),
  called: z.array(z.object({ number: z.number().int(), calls: z.number().int(), calledAt: dateTime })),
  came: z.number().int(),
  lost: z.number().int(),
})
export type BoothLine = z.output<typeof boothLine>

/**
 * What happened to a number at the booth. Each has an effect once and from one state only, so that the same deeds may be
 * sent any number of times, by several devices, and late.
 */
export const lineDeed = z.strictObject({
  number: z.number().int().min(1).max(100_000),
  deed: z.enum(['call', 'call-again', 'came', 'lost']),
  /** When, by the device's clock; now where that cannot have been. */
  at: dateTime,
})
export type LineDeed = z.output<typeof lineDeed>

const deeds = z.strictObject({ deeds: z.array(lineDeed).min(1).max(200) })
const stateChange = z.strictObject({ state: lineState })
const boothParams = z.strictObject({ id, employerId: id })
const tokenParams = z.strictObject({ token: z.string().min(16).max(64) })
const ended = ['link-ended', 'link-shut']

export const lineEndpoints = defineEndpoints({
  'GET /fairs/:id/lines': {
    summary: '各展位的排队：几人在等、大约多久',
    access: 'public',
    isShared: true,
    params: idParams,
    response: z.object({ items: z.array(publicLine) }),
  },
  'POST /fairs/:id/lines/:employerId/numbers': {
    summary: '在展位取号；已经有号就还是那个号，一场最多同时排 2 家',
    access: 'person',
    params: boothParams,
    response: lineNumber,
    status: 201,
    creates: true,
    problems: ['closed', 'two-lines'],
  },
  'GET /me/line-numbers': {
    summary: '我取的号：今天和还没结束的招聘会',
    access: 'person',
    response: z.object({ items: z.array(lineNumber) }),
  },
  'DELETE /me/line-numbers/:id': {
    summary: '不排了（重复不变）',
    access: 'person',
    params: idParams,
    response: lineNumber,
  },
  'GET /employer-links/:token/line': {
    summary: '本展位的排队',
    access: 'public',
    params: tokenParams,
    response: boothLine,
    problems: ended,
  },
  'PUT /employer-links/:token/line': {
    summary: '开始、暂停、结束取号',
    access: 'public',
    params: tokenParams,
    body: stateChange,
    response: boothLine,
    problems: [...ended, 'closed'],
  },
  'POST /employer-links/:token/line/deeds': {
    summary: '叫号、来了、过号；断网时记下的可以一起补传，重复不变',
    access: 'public',
    params: tokenParams,
    body: deeds,
    response: boothLine,
    problems: ended,
  },
  'GET /staff/fairs/:id/lines/:employerId': {
    summary: '一个展位的排队（工作人员）',
    access: 'watch-fair',
    params: boothParams,
    response: boothLine,
  },
  'PUT /staff/fairs/:id/lines/:employerId': {
    summary: '替展位开始、暂停、结束取号',
    access: 'check-in',
    params: boothParams,
    body: stateChange,
    response: boothLine,
    problems: ['closed'],
  },
  'POST /staff/fairs/:id/lines/:employerId/deeds': {
    summary: '替展位叫号、记来了、过号',
    access: 'check-in',
    params: boothParams,
    body: deeds,
    response: boothLine,
  },
})
