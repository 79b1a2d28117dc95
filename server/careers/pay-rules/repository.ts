import { type PayRules, payRules, type StaffPayRules } from '../../../contract/careers/pay-rules.ts'
import { type Clock, format } from '../../platform/clock.ts'
import { contentText } from '../../platform/district.ts'
import type { Staff } from '../../platform/http/call.ts'
import { type FieldError, invalidRequest } from '../../platform/problem.ts'
import type { SavedTexts } from '../../staff/saved-texts.ts'

const name = 'pay-rules'

const rulesOf = (content: string | null): PayRules => payRules.parse(JSON.parse(content ?? contentText('pay-rules.json')))

/** What is taken off pay here and this year: what comes with the program, and what staff saved over it. */
export function payRuleRepository(texts: SavedTexts, clock: Clock) {
  async function find(): Promise<StaffPayRules> {
    const { content, ...version } = await texts.find(name)
    const rules = rulesOf(content)
    return { ...rules, ...version, isOver: rules.year < Number(format(clock(), 'YYYY')) }
  }

  return {
    find,
    current: async (): Promise<PayRules> => rulesOf((await texts.find(name)).content),

    async save(rules: PayRules, reason: string, staff: Staff, ifMatch: number | null): Promise<StaffPayRules> {
      const faults = faultsOf(rules)
      if (faults.length > 0) throw invalidRequest(faults)
      await texts.save(name, JSON.stringify(rules), reason, staff, ifMatch)
      return find()
    },

    versions: () => texts.versions(name),
    version: async (version: number): Promise<PayRules> => rulesOf(version === 0 ? null : await texts.content(name, version)),
  }
}
export type PayRuleRepository = ReturnType<typeof payRuleRepository>

/** What each figure may be alone and they may not be together. */
function faultsOf({ base, fund, tax }: PayRules): FieldError[] {
  const faults: FieldError[] = []
  const upsideDown = ({ lowest, highest }: PayRules['base'] | PayRules['fund']) =>
    lowest !== null && highest !== null && lowest > highest
  if (upsideDown(base)) faults.push({ path: 'base.highest', message: '社保基数的上限小于下限，请核对' })
  if (upsideDown(fund)) faults.push({ path: 'fund.highest', message: '公积金基数的上限小于下限，请核对' })
  if (fund.leastPercent > fund.mostPercent)
    faults.push({ path: 'fund.mostPercent', message: '公积金的最高比例小于最低比例，请核对' })
  for (const [i, { upTo, percent }] of tax.brackets.entries()) {
    const isLast = i === tax.brackets.length - 1
    const before = tax.brackets[i - 1]
    if (isLast !== (upTo === null))
      faults.push({ path: `tax.brackets.${i}.upTo`, message: isLast ? '最后一级不写上限' : `第 ${i + 1} 级请写上限` })
    else if (before && ((upTo ?? Number.POSITIVE_INFINITY) <= (before.upTo ?? 0) || percent <= before.percent))
      faults.push({ path: `tax.brackets.${i}.percent`, message: `第 ${i + 1} 级要比上一级高，请核对` })
  }
  return faults
}
