import { benefitRules } from '../../../contract/policies/benefits.ts'
import { insertRow } from '../../platform/db/database.ts'
import { ruleFaults } from '../../policies/benefits/check.ts'
import { factsWith, numbersTo } from '../../policies/benefits/intake.ts'
import { overlapWith } from '../policies/checks.ts'
import { type ContentKind, idByKey } from './content-kind.ts'
import { type PolicyItem, policyItem, type SceneItem, sceneItem } from './schemas.ts'
import { resolveDay } from './times.ts'

const json = (value: unknown) => JSON.stringify(value)

/** Policies; their rules may ask for what is known, and for `facts` that come in the same file. */
export const policiesWith = (facts: object): ContentKind<PolicyItem, 'policies'> => ({
  schema: policyItem,
  async fault(item, _now, tx) {
    if (item.replaces !== null && (await idByKey(tx, 'policies', item.replaces)) === null)
      return ['replaces', `没有 key 为“${item.replaces}”的政策，旧版要排在新版前面`]
    if (item.effectiveFrom !== null && item.effectiveTo !== null && item.effectiveTo < item.effectiveFrom)
      return ['effectiveTo', '有效期的结束早于开始']
    if (item.rules === null) return null
    const faults = ruleFaults(item.rules, numbersTo(item.clauses.length), await factsWith(tx, facts))
    return faults.length > 0 ? ['rules', `资格规则有误：${faults.join('；')}`] : null
  },
  async warning(item, tx) {
    const overlap = await overlapWith(tx, item)
    return overlap ? ['replaces', overlap] : null
  },
  // The key is the id: clauses are cited by it, in the same words on every machine.
  row: async (item, now, tx) => ({
    table: 'policies',
    keyColumn: 'slug',
    key: item.key,
    columns: {
      title: item.title,
      topic: item.topic,
      tags: json(item.tags),
      level: item.level,
      summary: item.summary,
      document_number: item.documentNumber,
      authority: item.authority,
      published_on: item.published,
      effective_from: item.effectiveFrom,
      effective_to: item.effectiveTo,
      exhausted_on: item.exhaustedOn,
      replaces: await idByKey(tx, 'policies', item.replaces),
      checked_at: item.checked === null ? null : resolveDay(item.checked, now),
      verified: item.verified ? 1 : 0,
      sample: item.sample ? 1 : 0,
      rules: item.rules === null ? null : json(benefitRules.parse(item.rules)),
      source: json(item.source),
      updated_at: now,
    },
    initial: { id: item.key },
  }),
  after: async (tx, id, item) => {
    await tx.run('DELETE FROM clauses WHERE policy_id = ?', [id])
    for (const [i, { asked, tables, ...clause }] of item.clauses.entries())
      await insertRow(tx, 'clauses', { policy_id: id, number: i + 1, ...clause, tables: json(tables), asked: json(asked) })
  },
  indexed: (id, item) => ({
    kind: 'policies',
    text: {
      ref: id,
      title: item.title,
      names: [item.topic, ...item.tags].join(' '),
      text: [item.summary, ...item.clauses.map(c => `${c.heading} ${c.text}`)].join(' '),
    },
  }),
})

export const scenes: ContentKind<SceneItem, 'scenes'> = {
  schema: sceneItem,
  async fault(item, _now, tx) {
    for (const [i, step] of item.steps.entries())
      for (const { kind, target } of step.links)
        if (
          (kind === 'policy' || kind === 'place') &&
          (await idByKey(tx, kind === 'policy' ? 'policies' : 'places', target)) === null
        )
          return [`steps.${i}.links`, `没有 key 为“${target}”的${kind === 'policy' ? '政策' : '地点'}，请先导入`]
    return null
  },
  async row(item, now, tx) {
    const steps = []
    for (const step of item.steps) {
      const links = []
      for (const link of step.links) {
        const id = link.kind === 'place' ? await idByKey(tx, 'places', link.target) : link.target
        links.push({ ...link, target: id ?? link.target })
      }
      steps.push({ ...step, links })
    }
    return {
      table: 'scenes',
      keyColumn: 'slug',
      key: item.key,
      columns: { title: item.title, summary: item.summary, position: item.position, steps: json(steps), updated_at: now },
      initial: { id: item.key },
    }
  },
  after: async () => {},
  indexed: () => null,
}
