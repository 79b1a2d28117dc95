import type { Database } from '../../server/platform/db/database.ts'

/** Lets no transaction of this database begin until `release` is called, and counts those that wait; single statements go on. */
export function holdTransactions(database: Database) {
  const own = database.transaction
  const gate = Promise.withResolvers<void>()
  let waiting = 0
  database.transaction = async (work, form) => {
    waiting++
    await gate.promise
    return own(work, form)
  }
  return {
    waiting: () => waiting,
    release: () => {
      database.transaction = own
      gate.resolve()
    },
  }
}
