import { grouped } from '@/lib/numbers'
import type { Draw } from '../../../contract/policies/draws.ts'
import { longDay } from './wording'

/** `每月 300 元 × 24 个月 = 7,200 元，到 2027年12月31日`: how often, how much, and until when it counts. */
export function drawText({ cadence, yuan, times, total, endsOn }: Draw): string {
  const sum = {
    once: `一次 ${grouped(yuan)} 元`,
    monthly: `每月 ${grouped(yuan)} 元 × ${times} 个月 = ${grouped(total)} 元`,
    yearly: `每年 ${grouped(yuan)} 元 × ${times} 年 = ${grouped(total)} 元`,
  }[cadence]
  return endsOn ? `${sum}，要在 ${longDay(endsOn)} 之前` : sum
}
