import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'

/** An error of the program on somebody's phone: where and what, and nothing of whose. */
export const programError = z.strictObject({
  /** Shown to the person, who may tell it to staff. */
  number: z.string().regex(/^[0-9A-Z]{8}$/),
  page: z.string().regex(/^[\w/-]{1,60}$/),
  version: z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/),
  platform: z.enum(['weapp', 'h5']),
  message: z.string().max(300),
  stack: z.string().max(1500),
})
export type ProgramError = z.output<typeof programError>

export const programErrorEndpoints = defineEndpoints({
  'POST /program-errors': {
    summary: '程序出错的地方；不含个人信息，只进日志和计数',
    access: 'public',
    body: programError,
    response: z.null(),
    status: 204,
  },
})
