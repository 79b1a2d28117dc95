import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day, id, idParams } from '../platform/scalars.ts'
import { line, showcaseConsentVersion, tokenParams } from './showcase.ts'

export const awards = ['青年之星', '服务之星', '星级商户'] as const
export type Award = (typeof awards)[number]

const nominationAgreement = z.enum(['not-needed', 'asked', 'agreed', 'declined'])

/** What was proposed, as far as everybody who may see it does. */
const proposal = z.object({
  award: z.enum(awards),
  nominee: z.string(),
  reason: z.string(),
  state: z.enum(['open', 'chosen', 'declined']),
  agreement: nominationAgreement,
  /** Of the committee; null until it has decided. */
  decisionReason: z.string().nullable(),
})

const myNomination = proposal.extend({ id, itemId: id.nullable(), createdAt: dateTime })
export type MyNomination = z.output<typeof myNomination>

const honour = z.object({
  /** An item's byline, or the name that its bearer agreed to. */
  nominee: z.string(),
  itemId: id.nullable(),
  /** Why, by how many, and when; null for sample content. */
  reason: z.string().nullable(),
  committeeSize: z.number().int().nullable(),
  chosenAt: dateTime.nullable(),
  sample: z.boolean(),
})
export type Honour = z.output<typeof honour>

export const nominationEndpoints = defineEndpoints({
  'GET /showcase/awards': {
    summary: '评优：每个奖项已经评出谁、为什么',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(z.object({ award: z.enum(awards), honours: z.array(honour) })) }),
  },
  'POST /showcase/nominations': {
    summary: '推荐青年之星、服务之星、星级商户',
    access: 'person',
    body: z.strictObject({ award: z.enum(awards), nominee: line(40), itemId: id.nullable().default(null), reason: line(300) }),
    response: z.object({ id }),
    status: 201,
    creates: true,
    problems: ['unwanted-words'],
  },
  'GET /me/nominations': {
    summary: '我的推荐和结果',
    access: 'person',
    response: z.object({ items: z.array(myNomination) }),
  },
  'POST /showcase/nominations/:id/agreement-link': {
    summary: '给被推荐的人一个新的确认链接；旧链接失效',
    access: 'person',
    params: idParams,
    response: z.object({ token: z.string() }),
    problems: ['agreement-not-needed'],
  },
  'GET /showcase/nominations/agreements/:token': {
    summary: '被推荐的人先看内容',
    access: 'public',
    params: tokenParams,
    response: proposal,
  },
  'PUT /showcase/nominations/agreements/:token': {
    summary: '被推荐的人同意或不同意公开；不同意立即删除',
    access: 'person',
    params: tokenParams,
    body: z.discriminatedUnion('agrees', [
      z.strictObject({ agrees: z.literal(true), birthDate: day, consentVersion: z.literal(showcaseConsentVersion) }),
      z.strictObject({ agrees: z.literal(false) }),
    ]),
    response: z.null(),
    status: 204,
    problems: ['own-agreement', 'under-age'],
  },
})
