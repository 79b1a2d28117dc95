import { z } from 'zod'
import { thirdParty } from '../people/third-parties.ts'
import { defineEndpoints } from '../platform/endpoint.ts'

export const about = z.object({
  operator: z.string().nullable(),
  contact: z.string().nullable(),
  /** ICP 备案号. */
  icp: z.string().nullable(),
  /** 公安联网备案号. */
  police: z.string().nullable(),
  thirdParties: z.array(thirdParty),
})
export type About = z.output<typeof about>

export const aboutEndpoints = defineEndpoints({
  'GET /about': { summary: '谁运营、备案号、信息会给到哪些第三方', access: 'public', response: about },
})
