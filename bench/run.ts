import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parts } from './parts.ts'
import { missed } from './report.ts'

/** `npm run bench`: every part; `npm run bench -- imports reads`: these. */
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)
const unknown = names.filter(name => !(name in parts))
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')}；有 ${Object.keys(parts).join('、')}`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'dehua-bench-'))
try {
  for (const name of names) await parts[name]?.(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) process.exitCode = 1
