import { z } from 'zod'
import { eventEdit, fairProgram, staffEvent } from '../culture/staff-events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { fairStats, hall } from './fairs.ts'

/** `B03`: row B, third from the left. */
const boothNumber = z.string().regex(/^[A-Z](0[1-9]|[1-3]\d|40)$/, '展位号写成 B03：一个字母、两位数字')

const hallPlan = z.strictObject({
  rows: z.number().int().min(1).max(26),
  columns: z.number().int().min(1).max(40),
})

/** What keeps a fair from being published, in one sentence; `path` is the field that would mend it. */
const gateProblem = z.object({ path: z.string(), message: z.string() })
export type GateProblem = z.output<typeof gateProblem>

export const staffFair = staffEvent.extend({
  stats: fairStats,
  hall,
  /** How many may be inside at once; null: no limit. */
  hallLimit: z.number().int().nullable(),
  steps: z.array(z.object({ title: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  problems: z.array(gateProblem),
  /** Of the employers that come: how many answered by their link, got one and did not, have none. */
  invited: z.object({
    employers: z.number().int(),
    confirmed: z.number().int(),
    silent: z.number().int(),
    none: z.number().int(),
  }),
})
export type StaffFair = z.output<typeof staffFair>

/** `none`: no link yet; `silent`: it was sent and nothing was confirmed. */
export const linkStates = ['none', 'silent', 'confirmed'] as const
export type LinkState = (typeof linkStates)[number]

/** An employer at a fair as its organiser sees it. */
export const fairEmployer = z.object({
  id,
  name: z.string(),
  /** Whether a check of its papers holds now. */
  isChecked: z.boolean(),
  /** Null: it brings jobs and stands nowhere yet. */
  booth: z.string().nullable(),
  boothId: id.nullable(),
  jobs: z.number().int(),
  link: z.object({
    state: z.enum(linkStates),
    id: id.nullable(),
    sentAt: dateTime.nullable(),
    openedAt: dateTime.nullable(),
    confirmedAt: dateTime.nullable(),
  }),
  /** What it said of who comes. */
  visit: z.object({ people: z.string(), arrivesAt: z.string() }).nullable(),
})
export type FairEmployer = z.output<typeof fairEmployer>

const employersAtFair = z.object({ items: z.array(fairEmployer), hall })

export const noticeAudiences = ['everybody', 'confirmed', 'waitlisted'] as const
export type NoticeAudience = (typeof noticeAudiences)[number]

const fairEdit = eventEdit.extend({
  ...fairProgram.shape,
  hall: hallPlan.optional(),
  hallLimit: z.number().int().min(1).max(100_000).nullable().optional(),
})
export type FairEdit = z.output<typeof fairEdit>

export const staffFairEndpoints = defineEndpoints({
  'GET /staff/fairs': {
    summary: '招聘会管理列表：状态、人数、还差什么',
    access: 'edit-events',
    query: pageQuery.extend({ period: z.enum(['upcoming', 'past', 'all']).default('all') }),
    response: pageOf(staffFair),
  },
  'GET /staff/fairs/:id': { summary: '招聘会（工作人员）', access: 'edit-events', params: idParams, response: staffFair },
  'PATCH /staff/fairs/:id': {
    summary: '修改招聘会：时间、地点、场地、须知、方案',
    access: 'edit-events',
    becomesPublic: true,
    params: idParams,
    body: fairEdit,
    response: staffFair,
    problems: ['invalid-times', 'capacity-below-taken', 'edit-conflict', 'hall-too-small'],
  },
  'PUT /staff/fairs/:id/publication': {
    summary: '发布或撤下招聘会；差的每一项都会说明',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: staffFair,
    problems: ['checks-missing'],
  },
  'GET /staff/fairs/:id/employers': {
    summary: '参会企业：展位、岗位、确认情况',
    access: 'edit-events',
    params: idParams,
    response: employersAtFair,
  },
  'PUT /staff/fairs/:id/booths/:number': {
    summary: '把企业放到展位；已在别处就移过来，两家都有展位就对调',
    access: 'edit-events',
    params: z.strictObject({ id, number: boothNumber }),
    body: z.strictObject({ employerId: id }),
    response: employersAtFair,
    problems: ['booth-taken', 'outside-hall'],
  },
  'DELETE /staff/fairs/:id/employers/:employerId': {
    summary: '企业不来了：让出展位，岗位不再列在这一场，链接失效',
    access: 'edit-events',
    params: z.strictObject({ id, employerId: id }),
    response: employersAtFair,
  },
  'POST /staff/fairs/:id/notices': {
    summary: '通知报了名的人（小程序消息）',
    access: 'publish-events',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ text: z.string().trim().min(4).max(200), to: z.enum(noticeAudiences).default('everybody') }),
    response: z.object({ told: z.number().int() }),
    status: 201,
    creates: true,
  },
})
