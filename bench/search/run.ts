import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { JobPage } from '../../contract/careers/jobs.ts'
import type { SearchResults } from '../../contract/home/search.ts'
import { openWithSamples } from '../database.ts'
import { type Asked, boxFaultOf, faultOf } from './judge.ts'

/** `npm run bench:search -- [file …]`: the held-out searches and those of each file, asked of the sample content. */
const folderOfHeldOut = join(import.meta.dirname, 'held-out')
const heldOut = readdirSync(folderOfHeldOut)
  .filter(name => name.endsWith('.json'))
  .map(name => join(folderOfHeldOut, name))
const files = [...heldOut, ...process.argv.slice(2)]
const rounds = 5

const folder = mkdtempSync(join(tmpdir(), 'dehua-search-'))
const { app, close } = await openWithSamples(join(folder, 'search.sqlite'))

const ask = (path: string, q: string) => app.inject(`/api/v1${path}?${new URLSearchParams({ q })}`)
const at = (times: number[], share: number) => (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

try {
  for (const file of files) {
    const asked = (JSON.parse(readFileSync(file, 'utf8')) as { items: Asked[] }).items
    const faults: string[] = []
    for (const item of asked) {
      if (item.box) {
        const fault = boxFaultOf(item, (await ask('/search', item.q)).json<SearchResults>())
        if (fault) faults.push(`  ${item.id}“${item.q}” ${fault}`)
        continue
      }
      const page = (await ask('/jobs', item.q)).json<JobPage>()
      const fault = faultOf(item, page)
      if (fault)
        faults.push(
          `  ${item.id}“${item.q}” ${fault}\n      读成 ${page.understood?.map(u => u.label).join('、') || '原文'}；找“${page.q}”`,
        )
    }
    console.log(`${basename(file)}：对 ${asked.length - faults.length}／${asked.length}`)
    for (const fault of faults) console.log(fault)
    const times: number[] = []
    for (let round = 0; round < rounds; round++) for (const { q } of asked) times.push(await timed(() => ask('/jobs', q)))
    console.log(`  一次搜索：中位 ${at(times, 0.5)} 毫秒，p99 ${at(times, 0.99)} 毫秒`)
  }
  const typed = ['会计', 'kuai', 'kj', '青禾', '驿站', '补贴', '没有这样的词']
  for (const q of typed) await ask('/search/suggestions', q)
  const times: number[] = []
  for (let round = 0; round < 20 * rounds; round++)
    for (const q of typed) times.push(await timed(() => ask('/search/suggestions', q)))
  console.log(`边打边提示：中位 ${at(times, 0.5)} 毫秒，p99 ${at(times, 0.99)} 毫秒（目标 ≤ 50）`)
} finally {
  await close()
  rmSync(folder, { recursive: true })
}
