import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** The day after the fair; and three and six months after somebody said to have been taken on. */
export const followUpRounds = ['after', '3-months', '6-months'] as const
export type FollowUpRound = (typeof followUpRounds)[number]

/** The first four are asked the day after, the last two later. */
export const followUpAnswers = ['none', 'talk', 'offer', 'joined', 'stayed', 'left'] as const
export type FollowUpAnswer = (typeof followUpAnswers)[number]

/** What a person was asked about a fair. */
export const followUp = z.object({
  id,
  round: z.enum(followUpRounds),
  fair: z.object({ id, title: z.string(), startsAt: dateTime }),
  options: z.array(z.enum(followUpAnswers)),
  answer: z.enum(followUpAnswers).nullable(),
  /** Nothing can be said, and nothing is kept, without the consent. */
  hasConsent: z.boolean(),
  /** A later question has taken its place. */
  isClosed: z.boolean(),
})
export type FollowUp = z.output<typeof followUp>

const count = z.number().int()

/** What people said who were asked; who got further counts at each step before. */
export const saidByPeople = z.object({
  asked: count,
  answered: count,
  talk: count,
  offer: count,
  joined: count,
  stayed3Months: count,
  stayed6Months: count,
})
/** The sums of what employers said by their links, and how many of them said something. */
export const saidByEmployers = z.object({ employers: count, talk: count, offer: count, joined: count })
export const fairFollowUp = z.object({ people: saidByPeople, employers: saidByEmployers })
export type FairFollowUp = z.output<typeof fairFollowUp>

/** A number of people as the public reads it: null below `smallest`, so that nobody is recognised. */
const hidden = count.nullable()

/** What came of a fair, for everybody. */
export const fairResults = z.object({
  fair: z.object({ id, title: z.string(), startsAt: dateTime, sample: z.boolean() }),
  arrived: hidden,
  answered: hidden,
  talk: hidden,
  offer: hidden,
  joined: hidden,
  stayed3Months: hidden,
  stayed6Months: hidden,
  employers: z.object({ employers: count, talk: hidden, offer: hidden, joined: hidden }),
})
export type FairResults = z.output<typeof fairResults>

const explained = {
  /** Fewer people than this are not said. */
  smallest: count,
  definitions: z.array(z.object({ name: z.string(), text: z.string() })),
}
export const explainedResults = fairResults.extend(explained)
export type ExplainedResults = z.output<typeof explainedResults>

export const followUpEndpoints = defineEndpoints({
  'GET /me/fair-follow-ups/:id': {
    summary: '招聘会后问我的一个问题',
    access: 'person',
    params: idParams,
    response: followUp,
  },
  'PUT /me/fair-follow-ups/:id/answer': {
    summary: '回答招聘会后的问题；下一次问之前可以改',
    access: 'person',
    params: idParams,
    body: z.strictObject({ answer: z.enum(followUpAnswers) }),
    response: followUp,
    problems: ['no-consent', 'closed'],
  },
  'GET /fairs/:id/results': {
    summary: '这一场后来怎样：到场、回答、谈过、意向、入职、留任，附口径；不到 5 人的不公布',
    access: 'public',
    isShared: true,
    params: idParams,
    response: explainedResults,
  },
  'GET /fair-results': {
    summary: '最近几场招聘会后来怎样，附口径',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(fairResults), ...explained }),
  },
})
