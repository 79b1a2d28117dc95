import type { Waits } from './public-reads.ts'
import type { Comparison } from './reads.ts'

/** Names of the figures that were not as promised. */
export const missed: string[] = []

/** Prints a figure, and whether it is as promised. */
export function report(name: string, figure: string, isMet: boolean): void {
  console.log(`${isMet ? '达到' : '未达'}  ${name}：${figure}`)
  if (!isMet) missed.push(name)
}

/** Reads of the product against those of the control. */
export const reportReads = (name: string, { product, control, ratio }: Comparison, least: number) =>
  report(
    name,
    `${ratio.toFixed(2)}（${Math.round(product)} 次/秒，对照 ${Math.round(control)}；目标 ≥ ${least}）`,
    ratio >= least,
  )

/** Milliseconds for 99 of 100 public reads, or twice what they take on this machine anyway. */
const mostBusy = 50
const mostBusyRatio = 2

/** Public reads while other work goes on. */
export const reportWaits = (name: string, { busy, quiet, ratio }: Waits) =>
  report(
    `${name}，公开页面 99% 的应答`,
    `平时的 ${ratio.toFixed(2)} 倍（${Math.round(busy)} 毫秒，平时 ${Math.round(quiet)}；目标 ≤ ${mostBusy} 毫秒或 ${mostBusyRatio} 倍）`,
    busy <= mostBusy || ratio <= mostBusyRatio,
  )
