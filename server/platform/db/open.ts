import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export const isPostgres = (target: string) => /^postgres(ql)?:\/\//.test(target)

/** `postgres://…` opens PostgreSQL, anything else is the path of a SQLite file. */
export const openDatabase = (target: string, poolSize?: number, replica: string | null = null): Database =>
  isPostgres(target) ? openPostgres(target, poolSize, replica) : openSqlite(target)
