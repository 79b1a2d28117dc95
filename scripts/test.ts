import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isStale } from './build.ts'

/**
 * All checks in the order of their cost: types, style, the builds, then every test. Ends with one line that counts
 * them. Words after `npm test --` are handed to vitest: `npm test -- --project quick`.
 */
const failures: string[] = []

function step(name: string, command: string, args: string[]): boolean {
  console.log(`\n▶ ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) failures.push(name)
  return status === 0
}

step('类型', 'tsc', ['--noEmit'])
step('规范', 'biome', ['check', '--error-on-warnings'])
for (const target of ['weapp', 'h5', 'desk'] as const) {
  if (!isStale(target)) continue
  console.log(`\n▶ 构建 ${target}`)
  await build(target)
}

const folder = mkdtempSync(join(tmpdir(), 'dehua-report-'))
const report = join(folder, 'report.json')
step('测试', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)])
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
  string,
  number
>
rmSync(folder, { recursive: true })

const skipped = (numPendingTests ?? 0) + (numTodoTests ?? 0)
// A run may also fail without a failed test: by what its servers logged.
const failed = Math.max(numFailedTests ?? 0, failures.includes('测试') ? 1 : 0) + failures.filter(name => name !== '测试').length
if (failures.length > 0) console.log(`\n没有通过：${failures.join('、')}`)
console.log(`\n${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failures.length > 0 ? 1 : 0
