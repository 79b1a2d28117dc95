import { getBenefits } from '@/api/benefits'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { localTime } from '@/lib/time'

/** Rules and questions; kept on the device, so that the self-check goes on without a network. */
export const useBenefits = () => useResource('benefits', getBenefits)

/** Today by the district's calendar, `2026-12-05`: verdicts are about this day. */
export function useToday(): string {
  const { year, month, date } = localTime(useNow())
  return [year, month, date].map(part => String(part).padStart(2, '0')).join('-')
}
