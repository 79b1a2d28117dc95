import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openWithServices } from './database.ts'
import { readsDuring, type Waits } from './public-reads.ts'
import { start } from './reads.ts'

const crowd = fileURLToPath(new URL('./crowd.ts', import.meta.url))

export interface SignInLoad extends Waits {
  /** How many of the sign-ins were told to come back later. */
  refused: number
}

/** Public reads while 200 members of staff sign in at once out of a process of their own. */
export async function compareSignIns(databaseFile: string): Promise<SignInLoad> {
  await (await openWithServices(databaseFile)).database.close()
  const product = await start('../tests/support/serve.ts', databaseFile)
  try {
    let refused = 0
    const waits = await readsDuring(product.origin, async () => {
      refused = Number((await promisify(execFile)(process.execPath, [crowd, product.origin])).stdout)
    })
    return { ...waits, refused }
  } finally {
    product.process.kill()
  }
}
