import { getBenefits } from '@/api/benefits'
import { useNow } from '@/hooks/use-now'
import { useResource } from '@/hooks/use-resource'
import { dayString } from '@/lib/time'

/** Rules and questions; kept on the device, so that the self-check goes on without a network. */
export const useBenefits = () => useResource('benefits', getBenefits)

/** Today by the district's calendar, `2026-12-05`: verdicts are about this day. */
export const useToday = (): string => dayString(useNow())
