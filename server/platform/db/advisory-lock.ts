import pg from 'pg'

/** Of all that is done once for a database: migrations, keys, sample content. */
const lockNumber = 7420617

/** Runs `work` while no other process does the like on this database. The lock has a connection of its own and goes with it. */
export async function withAdvisoryLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A connection that drops takes the lock with it; the work goes on and every step of it is a transaction.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}
