import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { snapshot } from './applications.ts'

/** What is shown at a booth, for some minutes; names nobody. */
export const cardCode = z.object({
  /** Six characters without 0 O 1 I L. */
  code: z.string(),
  /** The text of the QR code: signed; see `signed-code.ts`. */
  token: z.string(),
  validUntil: dateTime,
})
export type CardCode = z.output<typeof cardCode>

const reading = z.object({ at: dateTime, reader: z.string() })

/** What an employer says to it: 约面试, 再联系, 不合适. */
export const cardAnswers = ['interview', 'later', 'unsuitable'] as const
export type CardAnswer = (typeof cardAnswers)[number]

/** A card as its owner sees it after handing it over. */
export const handedCard = z.object({
  id,
  fair: z.object({ id, title: z.string(), endsAt: dateTime }),
  employer: z.object({ id, name: z.string() }),
  handedAt: dateTime,
  /** Until when the employer sees it; null where it does not now. */
  sharedUntil: dateTime.nullable(),
  /** Until when the consent for the fair holds, whatever of this card; null where there is none now. */
  fairUntil: dateTime.nullable(),
  /** Everybody who opened it, the latest first. */
  readings: z.array(reading),
  /** The employer's last word; null where it has said none. */
  answer: z.object({ said: z.enum(cardAnswers), at: dateTime }).nullable(),
})
export type HandedCard = z.output<typeof handedCard>

/** The same for the employer; who it is stands on the card. */
export const receivedCard = z.object({
  id,
  handedAt: dateTime,
  isRead: z.boolean(),
  answer: z.enum(cardAnswers).nullable(),
})
export type ReceivedCard = z.output<typeof receivedCard>

const token = z.string().min(16).max(64)
const ended = ['link-ended', 'link-shut']

export const handedCardEndpoints = defineEndpoints({
  'POST /fairs/:id/card-codes': {
    summary: '出示递名片的码，几分钟有效；须先同意这一场扫到码的企业看',
    access: 'person',
    params: idParams,
    body: z.strictObject({
      /** Whether the saved phone goes with it. */
      withPhone: z.boolean(),
    }),
    response: cardCode,
    status: 201,
    problems: ['closed', 'no-consent', 'no-card'],
  },
  'GET /me/handed-cards': {
    summary: '我在展位递过的名片，和谁看过',
    access: 'person',
    response: z.object({ items: z.array(handedCard) }),
  },
  'PUT /me/handed-cards/:id/sharing': {
    summary: '不再给这家看，或再给它看；不用重新扫码',
    access: 'person',
    params: idParams,
    body: z.strictObject({
      shared: z.boolean(),
      /** Agrees anew where the consent for the fair has ended; covers this card and no other that was handed over before. */
      until: dateTime.optional(),
    }),
    response: handedCard,
    problems: ['no-consent', 'too-long'],
  },
  'GET /employer-links/:token/handed-cards': {
    summary: '在展位收到、本人还愿意给看的名片',
    access: 'public',
    params: z.strictObject({ token }),
    response: z.object({ items: z.array(receivedCard) }),
    problems: ended,
  },
  'POST /employer-links/:token/handed-cards': {
    summary: '扫对方出示的码，或输入 6 位，收下名片；重复扫还是那一张',
    access: 'public',
    params: z.strictObject({ token }),
    body: z.strictObject({
      /** The text of the QR code, or the six characters as typed. */
      code: z.string().trim().min(1).max(300),
    }),
    response: receivedCard,
    status: 201,
    problems: [...ended, 'wrong-code', 'no-consent'],
  },
  'POST /employer-links/:token/handed-cards/:id/readings': {
    summary: '看收到的名片：须本人同意在有效期内，每次都记给本人看',
    access: 'public',
    params: z.strictObject({ token, id }),
    response: snapshot,
    status: 201,
    problems: [...ended, 'not-shared'],
  },
  'PUT /employer-links/:token/handed-cards/:id/answer': {
    summary: '回复递名片的人：约面试、再联系、不合适；本人马上看到，可以改',
    access: 'public',
    params: z.strictObject({ token, id }),
    body: z.strictObject({ answer: z.enum(cardAnswers) }),
    response: receivedCard,
    problems: [...ended, 'not-shared'],
  },
})
