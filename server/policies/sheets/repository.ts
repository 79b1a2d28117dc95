import type { FactSheet, FactValue, StaffSheet } from '../../../contract/policies/sheets.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, notFound, ProblemError } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import { carried, factsOf, faultOf, isConfirmed, type KeptFact, nextId, quoteOf, sheetOf, toStaffFact } from './facts.ts'
import { fingerprintOf } from './fingerprint.ts'
import { firstQuestion } from './questions.ts'
import { readSheet } from './read-sheet.ts'
import { rulesOf } from './rules-of.ts'
import { type SheetSubject, subjectOf } from './subject.ts'

/** Everything about the facts of one policy or draft. */
export interface WorkingSheet {
  subject: SheetSubject
  fingerprint: string
  benefit: FactSheet['benefit']
  facts: KeptFact[]
  version: number
  /** What is computed with. */
  live: { sheet: FactSheet; confirmedBy: string; confirmedAt: number | null } | null
}

const mostFacts = 300
const sample = '示例'

/** Facts of policies: proposed by the program, put right and confirmed by people one by one, and then made public together. */
export function sheetRepository(db: Database, clock: Clock, audit: AuditLog, words: PolicyWords) {
  async function liveOf(tx: Queries, { id, isSample }: SheetSubject, fingerprint: string, proposed: FactSheet) {
    const kept = await tx.get<Row<'policy_sheets'> & { username: string }>(
      'SELECT s.*, m.username FROM policy_sheets s JOIN staff_members m ON m.id = s.confirmed_by WHERE policy_id = ?',
      [id],
    )
    if (kept?.fingerprint === fingerprint)
      return { sheet: fromJson<FactSheet>(kept.sheet), confirmedBy: kept.username, confirmedAt: kept.confirmed_at }
    return isSample ? { sheet: proposed, confirmedBy: sample, confirmedAt: null } : null
  }

  async function read(tx: Queries, id: string): Promise<WorkingSheet> {
    const subject = await subjectOf(tx, id)
    const { clauses } = subject
    const fingerprint = fingerprintOf(clauses)
    const proposed = readSheet(words, subject)
    const live = await liveOf(tx, subject, fingerprint, proposed)
    const kept = await tx.get<Row<'policy_facts'>>('SELECT * FROM policy_facts WHERE document_id = ?', [id])
    const known = kept ? fromJson<KeptFact[]>(kept.facts) : []
    const open = { confirmedBy: null, confirmedAt: null }
    const facts =
      kept?.fingerprint === fingerprint
        ? known
        : live
          ? factsOf(live.sheet, clauses, live)
          : carried(factsOf(proposed, clauses, open), known, clauses)
    return { subject, fingerprint, benefit: proposed.benefit, facts, version: kept?.version ?? 0, live }
  }

  /** Throws `edit-conflict` where somebody kept others in the same moment. */
  async function keep(tx: Queries, { subject, fingerprint, version }: WorkingSheet, facts: KeptFact[]): Promise<void> {
    const row = { document_id: subject.id, facts: JSON.stringify(facts), fingerprint, version: version + 1, updated_at: clock() }
    const isKept = await insertRow(
      tx,
      'policy_facts',
      row,
      `ON CONFLICT (document_id) DO UPDATE SET
         facts = excluded.facts, fingerprint = excluded.fingerprint, version = excluded.version, updated_at = excluded.updated_at
       WHERE policy_facts.version < excluded.version`,
    )
    if (!isKept) throw editConflict({ version: version + 1 })
  }

  /** Makes the confirmed facts those that are computed with. */
  async function goLive(tx: Queries, { subject, fingerprint, benefit, facts }: WorkingSheet, staff: Staff): Promise<void> {
    const sheet = sheetOf(benefit, facts.filter(isConfirmed))
    const isPartial = facts.some(fact => fact.value.group === 'who' && !isConfirmed(fact))
    const rules = isPartial ? null : rulesOf(sheet)
    await insertRow(
      tx,
      'policy_sheets',
      {
        policy_id: subject.id,
        sheet: JSON.stringify(sheet),
        fingerprint,
        confirmed_by: staff.id,
        confirmed_at: clock(),
        is_partial: isPartial ? 1 : 0,
        rules: rules && JSON.stringify(rules),
      },
      `ON CONFLICT (policy_id) DO UPDATE SET
         sheet = excluded.sheet, fingerprint = excluded.fingerprint, confirmed_by = excluded.confirmed_by,
         confirmed_at = excluded.confirmed_at, is_partial = excluded.is_partial, rules = excluded.rules`,
    )
    await bumpRevision(tx, 'policies')
  }

  interface Change {
    facts: KeptFact[]
    action: string
    before?: unknown
    after?: unknown
  }

  /** Changes the facts as they are worked on, with an entry in the audit trail. */
  const changed = (
    id: string,
    staff: Staff,
    ifMatch: number | null,
    change: (working: WorkingSheet) => Change,
    within?: Queries,
  ): Promise<StaffSheet> => {
    const work = async (tx: Queries) => {
      const working = await read(tx, id)
      if (ifMatch !== null && ifMatch !== working.version) throw editConflict(toStaffSheet(working, words))
      const { facts, action, before, after } = change(working)
      await keep(tx, working, facts)
      await audit.record(tx, { actor: staff.username, action, kind: 'policy-fact', entityId: id, before, after })
      return toStaffSheet(await read(tx, id), words)
    }
    return within ? work(within) : db.transaction(work)
  }

  const factOf = (facts: readonly KeptFact[], fact: string) => facts.find(known => known.id === fact) ?? notFound('fact')

  function mustStand(value: FactValue, { clauses }: SheetSubject) {
    const fault = faultOf(value, clauses)
    if (fault) throw new ProblemError(422, 'sheet-mismatch', '要点和原文对不上', `${fault}。`)
  }
  const opened = (id: string, value: FactValue, { clauses }: SheetSubject): KeptFact => {
    const quote = quoteOf(clauses, value)
    return { id, value, quote, confirmedBy: null, confirmedAt: null }
  }

  return {
    read: (id: string): Promise<WorkingSheet> => read(db, id),
    find: async (id: string): Promise<StaffSheet> => toStaffSheet(await read(db, id), words),

    add: (tx: Queries, id: string, value: FactValue, staff: Staff, ifMatch: number | null) =>
      changed(
        id,
        staff,
        ifMatch,
        ({ subject, facts }) => {
          mustStand(value, subject)
          if (facts.length >= mostFacts) throw conflict('too-many', '要点太多了', `一份政策最多 ${mostFacts} 条要点。`)
          return { facts: [...facts, opened(nextId(value.group, facts), value, subject)], action: 'create', after: value }
        },
        tx,
      ),

    /** What was changed has to be confirmed anew. */
    change: (id: string, fact: string, value: FactValue, staff: Staff, ifMatch: number | null) =>
      changed(id, staff, ifMatch, ({ subject, facts }) => {
        const before = factOf(facts, fact)
        mustStand(value, subject)
        const after = opened(fact, value, subject)
        return { facts: facts.map(f => (f === before ? after : f)), action: 'update', before: before.value, after: value }
      }),

    remove: (id: string, fact: string, staff: Staff, ifMatch: number | null) =>
      changed(id, staff, ifMatch, ({ facts }) => {
        const before = factOf(facts, fact)
        return { facts: facts.filter(f => f !== before), action: 'delete', before: before.value }
      }),

    /** Throws `sheet-mismatch` where the fact's characters do not say its number. */
    confirm: (id: string, fact: string, isYes: boolean, staff: Staff, ifMatch: number | null) =>
      changed(id, staff, ifMatch, ({ subject, facts }) => {
        const before = factOf(facts, fact)
        if (isYes) mustStand(before.value, subject)
        const by = isYes ? { confirmedBy: staff.username, confirmedAt: clock() } : { confirmedBy: null, confirmedAt: null }
        const action = isYes ? 'confirm' : 'reopen'
        return { facts: facts.map(f => (f === before ? { ...f, ...by } : f)), action, after: before.value }
      }),

    publish: (id: string, staff: Staff, ifMatch: number | null): Promise<StaffSheet> =>
      db.transaction(async tx => {
        const working = await read(tx, id)
        if (ifMatch !== null && ifMatch !== working.version) throw editConflict(toStaffSheet(working, words))
        if (working.subject.isDraft) throw conflict('wrong-state', '这还是草稿', '草稿的要点随政策一起公开，请先公开这份政策。')
        const confirmed = working.facts.filter(isConfirmed).length
        if (confirmed === 0) throw conflict('wrong-state', '还没有确认过的要点', '请先逐条对过原文，点“确认”。')
        await goLive(tx, working, staff)
        await record(tx, id, staff, 'publish', { facts: confirmed })
        return toStaffSheet(await read(tx, id), words)
      }),

    withdraw: (id: string, staff: Staff): Promise<StaffSheet> =>
      db.transaction(async tx => {
        await tx.run('DELETE FROM policy_sheets WHERE policy_id = ?', [id])
        await bumpRevision(tx, 'policies')
        await record(tx, id, staff, 'withdraw')
        return toStaffSheet(await read(tx, id), words)
      }),

    /** Gives a new draft the facts of the policy that it starts from. */
    async startFrom(tx: Queries, policyId: string, draftId: string): Promise<void> {
      const { facts } = await read(tx, policyId)
      // What invented content came with is nobody's word.
      const open = facts.map(fact => (fact.confirmedAt === null ? { ...fact, confirmedBy: null } : fact))
      await keep(tx, await read(tx, draftId), open)
    },

    /** The draft has become this policy: so have its facts, and those that were confirmed are computed with. */
    async adopt(tx: Queries, draftId: string, policyId: string, staff: Staff): Promise<void> {
      const draft = await read(tx, draftId)
      const policy = await read(tx, policyId)
      await keep(tx, policy, draft.facts)
      await tx.run('DELETE FROM policy_facts WHERE document_id = ?', [draftId])
      if (!draft.facts.some(isConfirmed)) return
      await goLive(tx, await read(tx, policyId), staff)
      await record(tx, policyId, staff, 'publish', { facts: draft.facts.filter(isConfirmed).length })
    },
  }

  function record(tx: Queries, id: string, staff: Staff, action: string, after?: unknown) {
    return audit.record(tx, { actor: staff.username, action, kind: 'policy-sheet', entityId: id, after })
  }
}
export type SheetRepository = ReturnType<typeof sheetRepository>

function toStaffSheet({ subject, benefit, facts, version, live }: WorkingSheet, words: PolicyWords): StaffSheet {
  const { id, title, isDraft, clauses } = subject
  const liveFacts = live && factsOf(live.sheet, clauses, { confirmedBy: null, confirmedAt: null })
  const said = (list: readonly KeptFact[]) => JSON.stringify(list.map(({ value }) => JSON.stringify(value)).sort())
  return {
    id,
    title,
    isDraft,
    benefit,
    facts: facts.map(toStaffFact),
    live: live && {
      facts: liveFacts?.length ?? 0,
      confirmedBy: live.confirmedBy,
      confirmedAt: live.confirmedAt === null ? null : toIso(live.confirmedAt),
    },
    isChanged: said(facts.filter(isConfirmed)) !== said(liveFacts ?? []),
    question: firstQuestion(title),
    benefits: words.benefits.entries.map(({ kind, means }) => ({ kind, name: means })),
    clauses: clauses.map(({ id: clauseId, heading, text }) => ({ id: clauseId, heading, text })),
    version,
  }
}
