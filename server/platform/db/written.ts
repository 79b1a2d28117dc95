import type { Queries } from './database.ts'

/**
 * Tables that nothing is made of which everybody reads: who is signed in, what waits to be sent, what was done. Left out
 * only what is written often; a table that is not named here counts.
 */
const quiet = new Set(
  `sessions phone_codes inbox_items message_allowances idempotency_keys wechat_pushes instances settings key_fingerprints
   policy_questions staff_sessions staff_sign_in_tries staff_invitations staff_recovery_codes audit_entries audit_head
   application_readings favorites saved_searches consents departures door_devices door_refusals employer_link_openings card_codes
   sign_up_line handed_cards handed_card_readings`.split(/\s+/),
)

/** Counts what was written of what everybody reads; moves after the commit and before whoever wrote hears of it. */
export function writeCount() {
  let count = 0
  const isLoud = new Map<string, boolean>()
  const matters = (sql: string) => {
    let known = isLoud.get(sql)
    if (known === undefined) {
      const table = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/i.exec(sql)?.[1]
      known = !(table && quiet.has(table.toLowerCase()))
      if (isLoud.size < 5000) isLoud.set(sql, known)
    }
    return known
  }
  const moved = () => {
    count += 1
  }
  return {
    matters,
    moved,
    /** Has `commit` run `work` in a transaction, and moves once it is committed, if what matters was written. */
    async heeding<T>(work: (tx: Queries) => Promise<T>, commit: (work: (tx: Queries) => Promise<T>) => Promise<T>): Promise<T> {
      let isLoud = false
      const result = await commit(tx =>
        work({
          ...tx,
          run: (sql, params) => {
            isLoud ||= matters(sql)
            return tx.run(sql, params)
          },
        }),
      )
      if (isLoud) moved()
      return result
    },
    get value() {
      return count
    },
  }
}
