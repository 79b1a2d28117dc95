import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillWithCopies } from './database.ts'
import { measureGrowth } from './growth.ts'

/**
 * `npm run bench:growth -- [number of jobs …]`: what a request costs among so many jobs, and how that grows. With
 * `--folder` the files are kept there and used again.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { folder: { type: 'string' } } })
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000]
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bench-growth-'))
mkdirSync(folder, { recursive: true })

try {
  const files = Object.fromEntries(sizes.map(size => [size, join(folder, `jobs-${size}.sqlite`)]))
  for (const [size, file] of Object.entries(files)) {
    const since = performance.now()
    if (!existsSync(file)) await fillWithCopies(file, Number(size))
    console.error(`${size} 个岗位：${Math.round((performance.now() - since) / 1000)} 秒`)
  }
  const ms = (times: number[]) => times.map(time => time.toFixed(1)).join(' | ')
  const heads = (what: string) => sizes.map(size => `${what} ${size.toLocaleString('en')}`).join(' | ')
  console.log(`| 请求 | ${heads('p50')} | ${heads('p99')} | 倍 |\n| ${'--- | '.repeat(2 * sizes.length + 2)}`)
  for (const { name, p50, p99, ratio } of await measureGrowth(folder, sizes, files))
    console.log(`| ${name} | ${ms(p50)} | ${ms(p99)} | ${ratio.toFixed(2)} |`)
} finally {
  if (!values.folder) rmSync(folder, { recursive: true, force: true })
}
