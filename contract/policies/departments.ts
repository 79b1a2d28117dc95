import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion, savedVersions } from '../platform/saved-texts.ts'
import { day } from '../platform/scalars.ts'
import { departmentKinds, ticketKinds, whistleRoutes } from './tickets.ts'

/** What a ticket is about, as the word list `ticket-topics` tells it apart. */
export const ticketTopics = ['talent', 'shops', 'culture', 'streets', 'works', 'city'] as const
export type TicketTopic = (typeof ticketTopics)[number]

const text = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '编号用小写字母开头，只用小写字母、数字和连字符')

/** One of the centre (1), its sub-centres (14) and the departments (N); `parent` is whom it answers to. */
export const departmentEntry = z.strictObject({
  id: key,
  name: text(40, '请写名称'),
  kind: z.enum(departmentKinds),
  /** Null: nobody of this list is above it. */
  parent: key.nullable(),
  /** What it deals with, in a sentence. */
  deals: text(120, '请写管什么'),
  /** Null: not known. */
  hours: z.string().trim().min(1).max(60).nullable(),
  /** The office's own number, never a person's; null: not known. */
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{3,20}$/, '写办公电话，只用数字和连字符，如 0371-12345678')
    .refine(phone => !/^1[3-9]\d{9}$/.test(phone), '写办公电话，不写个人手机号')
    .nullable(),
  source: text(120, '请写从哪里来'),
  /** When somebody last compared it with its source; null: nobody has yet. */
  checkedOn: day.nullable(),
  sample: z.boolean(),
})
export type DepartmentEntry = z.output<typeof departmentEntry>

/** Sets a new ticket on its way. The first that fits, in their order, is taken. */
export const routingRule = z.strictObject({
  id: key,
  name: text(40, '请写规则的名称'),
  topic: z.enum(ticketTopics),
  kinds: z.array(z.enum(ticketKinds)).min(1, '至少选一类'),
  way: z.enum(whistleRoutes),
  lead: key,
  supporters: z.array(key).max(6),
  sample: z.boolean(),
})
export type RoutingRule = z.output<typeof routingRule>

export const departmentList = z.strictObject({
  items: z.array(departmentEntry).min(1).max(300),
  rules: z.array(routingRule).max(60),
})
export type DepartmentList = z.output<typeof departmentList>

export const staffDepartments = departmentList.extend({
  ...savedVersion.shape,
  /** Departments that nobody has checked for 90 days. */
  stale: z.array(z.string()),
})
export type StaffDepartments = z.output<typeof staffDepartments>

const reason = text(200, '请写明为什么改')

export const departmentEndpoints = defineEndpoints({
  'GET /departments': {
    summary: '部门和分中心：管什么、几点上班、办公电话',
    access: 'public',
    isShared: true,
    response: z.object({ items: z.array(departmentEntry) }),
  },
  'GET /staff/departments': { summary: '部门、分中心和分派规则', access: 'handle-tickets', response: staffDepartments },
  'PUT /staff/departments': {
    summary: '保存部门、分中心和分派规则，马上生效',
    access: 'edit-departments',
    becomesPublic: true,
    body: z.strictObject({ list: departmentList, reason }),
    response: staffDepartments,
    problems: ['edit-conflict', 'list-mismatch'],
  },
  'POST /staff/departments/trial': {
    summary: '用还没保存的规则试分一件',
    access: 'edit-departments',
    body: z.strictObject({ list: departmentList, text: text(1000, '请写一件事'), kind: z.enum(ticketKinds) }),
    response: z.object({ rule: routingRule.nullable() }),
    problems: ['list-mismatch'],
  },
  'GET /staff/departments/versions': {
    summary: '部门和规则改过几次，谁改的',
    access: 'edit-departments',
    response: savedVersions,
  },
  'GET /staff/departments/versions/:version': {
    summary: '部门和规则以前的样子',
    access: 'edit-departments',
    params: z.strictObject({ version: z.coerce.number().int().min(0) }),
    response: departmentList,
  },
})
