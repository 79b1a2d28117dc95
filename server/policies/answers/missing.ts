import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import type { Finding } from './engine.ts'
import type { Ranked } from './rank.ts'
import type { ClauseKind } from './word-kinds.ts'

/** Words of a clause that asks for no money. */
export const costsNothing = /免费|不收/u

const askedFor: Partial<Record<ClauseKind, string>> = {
  amount: '金额',
  material: '材料',
  process: '办理办法',
  where: '地址或电话',
  when: '办理时间',
}

/** What was asked and does not stand in any clause that is cited, in plain words. */
export function missingIn(finding: Finding, cited: readonly Ranked[], blocks: readonly AnswerBlock[]): string[] {
  const kinds = new Set(cited.map(r => r.entry.kind))
  const evidence = cited.map(r => r.entry.evidence)
  const isThere = (kind: ClauseKind) =>
    kinds.has(kind) ||
    (kind === 'amount' && (evidence.some(e => e.money) || blocks.some(b => costsNothing.test(b.text)))) ||
    (kind === 'where' && (evidence.some(e => e.contact) || blocks.some(b => b.kind === 'place'))) ||
    (kind === 'when' && evidence.some(e => e.date || e.period))
  const missing = [...finding.reading.kinds].flatMap(kind => {
    const name = askedFor[kind]
    return name && !isThere(kind) ? [`文件里没有写${name}，请问工作人员。`] : []
  })
  const status = cited[0]?.status
  if (status === 'expired' || status === 'replaced') missing.push('引用的文件已经不再执行，只作对照；现在的规定请问工作人员。')
  if (status === 'unverified') missing.push('这条来自公开报道，还没有和原文核对，办理前请先问清。')
  if (status === 'upcoming') missing.push('引用的文件还没有开始施行。')
  if (status === 'exhausted') missing.push('这项的额度已经用完。')
  return missing
}
