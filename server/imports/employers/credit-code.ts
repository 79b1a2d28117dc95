import { isCreditCode, plainCreditCode } from '../../../contract/careers/credit-code.ts'
import type { GuardedRow } from '../guarded-row.ts'

/** The 统一社会信用代码 of a row, without one that its check character gives away as mistyped. */
export function readCreditCode<F extends string>(row: GuardedRow<F | 'creditCode'>): string | null {
  const code = plainCreditCode(row.text('creditCode'))
  if (code === '') return null
  if (isCreditCode(code)) return code
  row.note(
    'creditCode',
    'credit-code-wrong',
    '统一社会信用代码不对：应为 18 位，最后一位是校验码，请对照营业执照；先按没有填处理',
  )
  return null
}
