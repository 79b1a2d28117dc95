import { useNow } from '@/hooks/use-now'
import { Notice } from '@/kit/StateCard'
import { local } from '@/lib/time'
import type { PayRules } from '../../../../contract/careers/pay-rules.ts'

/** Said once the year of the rates has ended. */
export function RulesOver({ rules }: { rules: PayRules }) {
  const year = local(useNow()).year()
  return year > rules.year ? (
    <Notice icon='history'>
      {year} 年的费率还没录入，先按 {rules.year} 年的算
    </Notice>
  ) : null
}
