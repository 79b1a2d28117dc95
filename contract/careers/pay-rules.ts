import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion, savedVersions } from '../platform/saved-texts.ts'
import { day } from '../platform/scalars.ts'

const text = (max: number, empty: string) => z.string().trim().min(1, empty).max(max, `最多 ${max} 个字`)
const percent = z.number().min(0, '不能小于 0').max(50, '不能大于 50，写百分数，如 8')
const yuan = z.number().min(0, '不能小于 0').max(1_000_000, '最多 100 万元')

/** Where a figure is written, and what is not known of it: null where nothing is left open. */
const stated = {
  source: z.strictObject({
    name: text(120, '请写出自哪个文件'),
    url: z
      .url({ protocol: /^https?$/, error: '网址以 https:// 开头' })
      .max(300)
      .nullable(),
    date: day,
  }),
  note: z.string().trim().max(200, '最多 200 个字').nullable(),
}

/** Between what yuan a month a rate is taken; null: not found out, pay is taken as it is. */
const base = { lowest: yuan.nullable(), highest: yuan.nullable() }

/** What is taken off pay in one place and year: the employee's shares, in percent, and the tax. */
export const payRules = z.strictObject({
  place: text(20, '请写是哪里的'),
  year: z.number().int().min(2019, '写成 2026 这样').max(2100, '写成 2026 这样'),
  insurances: z.array(z.strictObject({ name: text(12, '请写险种'), percent, ...stated })).max(8),
  base: z.strictObject({ ...base, ...stated }),
  /** The housing fund: each employer chooses a rate between the two. */
  fund: z.strictObject({ leastPercent: percent, mostPercent: percent, ...base, ...stated }),
  tax: z.strictObject({
    /** Free of tax each month. */
    freeMonthly: yuan,
    /** Of a year's taxable income, the lowest first; the last has no upper end. */
    brackets: z
      .array(z.strictObject({ upTo: z.number().min(1).max(10_000_000).nullable(), percent }))
      .min(1)
      .max(12),
    ...stated,
  }),
  /** How pay by the day and by the hour becomes a month's. */
  time: z.strictObject({ daysPerMonth: z.number().min(1).max(31), hoursPerDay: z.number().min(1).max(24), ...stated }),
  /** The least that is paid while on trial, in percent of the pay agreed on. */
  trial: z.strictObject({ leastPercent: z.number().min(1).max(100), ...stated }),
})
export type PayRules = z.output<typeof payRules>

export const staffPayRules = payRules.extend({
  ...savedVersion.shape,
  /** The year that they are of has ended. */
  isOver: z.boolean(),
})
export type StaffPayRules = z.output<typeof staffPayRules>

export const payRuleEndpoints = defineEndpoints({
  'GET /pay-rules': {
    summary: '社保、公积金、个税怎么从工资里扣，每一项连同来源',
    access: 'public',
    isShared: true,
    response: payRules,
  },
  'GET /staff/pay-rules': { summary: '工资扣缴的费率，谁存的、过没过年', access: 'edit-word-lists', response: staffPayRules },
  'PUT /staff/pay-rules': {
    summary: '保存工资扣缴的费率，马上生效；每一项写明来源和日期',
    access: 'edit-word-lists',
    becomesPublic: true,
    body: payRules.extend({ reason: text(200, '请写明为什么改') }),
    response: staffPayRules,
    problems: ['edit-conflict'],
  },
  'GET /staff/pay-rules/versions': {
    summary: '工资扣缴的费率改过几次，谁改的',
    access: 'edit-word-lists',
    response: savedVersions,
  },
  'GET /staff/pay-rules/versions/:version': {
    summary: '工资扣缴的费率以前的样子',
    access: 'edit-word-lists',
    params: z.strictObject({ version: z.coerce.number().int().min(0) }),
    response: payRules,
  },
})
