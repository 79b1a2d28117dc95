import { grouped } from '@/lib/numbers'
import type { PayLeft, TakeHome } from '../../contract/careers/take-home.ts'

/** Rounded to ten yuan: a posting's pay is no closer than that. */
const roughly = (yuan: number) => grouped(Math.round(yuan / 10) * 10)

/** `约 4,640–5,910 元`; of an open range the end that there is. */
export function leftText({ low, high }: TakeHome, of: (left: PayLeft) => number, unit = ' 元'): string {
  const [least, most] = [low, high].map(left => (left === null ? null : roughly(of(left))))
  if (least == null) return `最多约 ${most}${unit}`
  if (most == null) return `约 ${least}${unit || ' '}起`
  return `约 ${least === most ? least : `${least}–${most}`}${unit}`
}

/** Of an average month: `约 4,640–5,910 元/月`. */
export const monthLeftText = (found: TakeHome) => leftText(found, left => left.month, ' 元/月')
