import type { FactSheet, SheetJoin } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'
import { kindOf } from '../answers/kinds.ts'
import { paysOut } from '../answers/money.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import type { ClauseKind } from '../answers/word-kinds.ts'
import { amountsIn } from './read-amounts.ts'
import { conditionsIn } from './read-conditions.ts'
import { type Span, sentencesOf } from './sentences.ts'

interface ReadablePolicy {
  title: string
  level: string
  clauses: readonly { heading: string; text: string }[]
}

const granting = new Set<ClauseKind>(['amount', 'duration', 'other'])
const asking = new Set<ClauseKind>(['eligibility', 'other'])
const aboutOf: Partial<Record<ClauseKind, FactSheet['sentences'][number]['about']>> = {
  material: 'papers',
  process: 'steps',
  where: 'where',
  when: 'window',
  validity: 'validity',
}

/** Proposes the sheet of a policy from its words. Nothing is added that does not stand there. */
export function readSheet(words: PolicyWords, policy: ReadablePolicy): FactSheet {
  const benefit = words.benefits.firstEntryIn(policy.title)
  const sheet: FactSheet = {
    benefit: { kind: benefit?.kind ?? null, name: benefit?.means ?? policy.title, level: policy.level },
    amounts: [],
    who: [],
    joins: [],
    sentences: [],
  }
  for (const [i, { heading, text }] of policy.clauses.entries()) {
    const clause = i + 1
    const kind = kindOf(words, heading)
    for (const span of sentencesOf(text)) {
      if (granting.has(kind) && sheet.amounts.every(a => a.clause === clause))
        sheet.amounts.push(...amountsIn(text, span, clause))
      if (asking.has(kind)) sheet.who.push(...conditionsIn(text, span, clause))
      sheet.joins.push(...joinsIn(words, sheet.benefit, text, span, clause))
      const about = aboutOf[kind]
      if (about) sheet.sentences.push({ clause, ...span, about })
      if (kind === 'process' && paysOut.test(text.slice(span.start, span.end)))
        sheet.sentences.push({ clause, ...span, about: 'payout' })
    }
  }
  return sheet
}

const ofCity = new RegExp(`市级|${district.city}|本市`, 'u')
const ofDistrict = new RegExp(`${district.district}|区级`, 'u')
const adds = /可以[^。；，]{0,12}叠加|叠加享受|不影响领取|可以另行申请|可以申领\p{Script=Han}{2,6}补贴/u
const excludes = /不再享受|不重复享受|不得同时|不能同时|不得叠加|未承租|未享受/u

function joinsIn(words: PolicyWords, own: FactSheet['benefit'], text: string, span: Span, clause: number): SheetJoin[] {
  const found: SheetJoin[] = []
  let offset = span.start
  for (const part of text.slice(span.start, span.end).split(/(?<=[，；。])/u)) {
    const place = { clause, start: offset, end: offset + part.length }
    offset += part.length
    const how = excludes.test(part) ? 'excludes' : adds.test(part) ? 'adds' : null
    // 「与市级生活补贴、购房补贴叠加」: whatever else it names, its own name is not a partner unless another level's.
    const context = !how ? '' : words.benefits.has(part) ? part : text.slice(span.start, place.end)
    const level = ofCity.test(context) ? 'city' : ofDistrict.test(context) ? 'district' : null
    if (how)
      for (const kind of words.benefits.kindsIn(context))
        if (kind !== own.kind || (level !== null && level !== own.level)) found.push({ ...place, benefit: kind, level, how })
  }
  return found
}
