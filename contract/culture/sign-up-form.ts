import { z } from 'zod'

/** Who may come. What a person states about it is checked at sign-up and not kept. */
export const gate = z.strictObject({
  minAge: z.number().int().min(1).max(120).nullable().default(null),
  maxAge: z.number().int().min(1).max(120).nullable().default(null),
  /** Something one must be or have, e.g. `在校学生`. */
  qualification: z.string().trim().min(1).max(60).nullable().default(null),
  /** Why, said to those who ask. */
  reason: z.string().trim().min(2).max(120),
})
export type Gate = z.output<typeof gate>

export const questionKinds = ['choice', 'text', 'size'] as const

/** What an organizer asks at sign-up. Sizes are a choice with fixed options unless others are given. */
export const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, '编号用小写字母、数字和连字符'),
  kind: z.enum(questionKinds),
  label: z.string().trim().min(1).max(40),
  /** Why it is asked. */
  purpose: z.string().trim().max(60).nullable().default(null),
  options: z.array(z.string().trim().min(1).max(30)).max(12).default([]),
  required: z.boolean().default(false),
})
export type Question = z.output<typeof question>

const sizes = ['S', 'M', 'L', 'XL', 'XXL', 'XXXL']

/** What may be answered; empty where one writes. */
export const optionsOf = ({ kind, options }: Question): string[] =>
  kind === 'size' && options.length === 0 ? sizes : kind === 'text' ? [] : options
