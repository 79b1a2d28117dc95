import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** `postgres://…` opens PostgreSQL, anything else is the path of a SQLite file. */
export const openDatabase = (target: string, poolSize?: number): Database =>
  /^postgres(ql)?:\/\//.test(target) ? openPostgres(target, poolSize) : openSqlite(target)
