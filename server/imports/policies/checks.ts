import { readFileSync } from 'node:fs'
import type { Queries } from '../../db/database.ts'
import { fromJson } from '../../json.ts'
import type { PolicyItem } from '../content/schemas.ts'

const factsFile = new URL('../../../content/eligibility-facts.json', import.meta.url)
const knownFacts = () => new Set(Object.keys(fromJson<Record<string, unknown>>(readFileSync(factsFile, 'utf8'))))

/** Facts that rules ask for and nobody defined. */
export function unknownFacts(rules: unknown): string[] {
  if (rules === null) return []
  const known = knownFacts()
  const named: string[] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, value] of Object.entries(node)) {
      if (name === 'fact' && typeof value === 'string') named.push(value)
      else walk(value)
    }
  }
  walk(rules)
  return [...new Set(named)].filter(fact => !known.has(fact))
}

/** Two versions that both say to hold on the same days; not refused, because offices do issue such. */
export async function overlapWith(tx: Queries, item: PolicyItem): Promise<string | null> {
  if (item.replaces === null || item.effectiveFrom === null) return null
  const old = await tx.get<{ title: string; effective_to: string | null }>(
    'SELECT title, effective_to FROM policies WHERE slug = ?',
    [item.replaces],
  )
  if (!old || (old.effective_to !== null && old.effective_to < item.effectiveFrom)) return null
  return old.effective_to === null
    ? null
    : `与旧版《${old.title}》的有效期重叠：旧版到 ${old.effective_to}，这一版从 ${item.effectiveFrom} 开始。按新版为准，请核对`
}
