import { readFileSync } from 'node:fs'
import { insertRow } from '../server/platform/db/database.ts'
import { hashToken, newToken } from '../server/platform/tokens.ts'
import { workbook } from '../tests/support/workbook.ts'
import { openWithServices } from './database.ts'
import { jobRows } from './job-rows.ts'
import { readsDuring, type Waits } from './public-reads.ts'
import { start } from './reads.ts'

const rowCount = 3000
const imports = 4
const publications = 12
const policies = readFileSync(new URL('../content/policies.json', import.meta.url), 'utf8')

/** Public reads while a member of staff imports workbooks of 3,000 rows, and while policies are published and asked for. */
export async function compareDeskWork(databaseFile: string): Promise<{ importing: Waits; publishing: Waits }> {
  const token = await signedIn(databaseFile)
  const product = await start('../tests/support/serve.ts', databaseFile)
  const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const method = 'POST'
    const reply = await fetch(`${product.origin}/api/v1${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${token}`, ...headers },
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    await reply.arrayBuffer()
  }
  const upload = (kind: string, name: string, content: BlobPart) => {
    const form = new FormData()
    form.append('file', new Blob([content]), name)
    return send(`/staff/imports/${kind}?items=0`, form)
  }
  const ask = () =>
    send('/policies/questions', JSON.stringify({ question: '外地毕业生来郑州能免费住几天' }), {
      'content-type': 'application/json',
    })
  try {
    const [header = [], ...rows] = jobRows(imports * rowCount)
    const books = Array.from({ length: imports }, (_, i) =>
      workbook([{ rows: [header, ...rows.slice(i * rowCount, (i + 1) * rowCount)] }]),
    )
    await upload('policies', 'policies.json', policies)
    await ask()
    const importing = await readsDuring(product.origin, async () => {
      for (const book of books) await upload('jobs', 'jobs.xlsx', new Uint8Array(book))
    })
    const publishing = await readsDuring(product.origin, async () => {
      for (let i = 1; i <= publications; i++) {
        await upload('policies', 'policies.json', policies.replaceAll('"summary": "', `"summary": "（第${i}次）`))
        await ask()
      }
    })
    return { importing, publishing }
  } finally {
    product.process.kill()
  }
}

/** The token of an admin. */
async function signedIn(databaseFile: string): Promise<string> {
  const { database, services } = await openWithServices(databaseFile)
  await services.staff.members.create('bench', 'three words and a number 7', 'admin')
  const token = newToken()
  const now = Date.now()
  const staff_id = await services.staff.members.idOf('bench')
  await insertRow(database, 'staff_sessions', { token_hash: hashToken(token), staff_id, created_at: now, last_seen_at: now })
  await database.close()
  return token
}
