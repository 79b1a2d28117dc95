import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * All checks in the order of their cost: types, style, the builds, then every test. Ends with one line that counts
 * them. Words after `npm test --` are handed to vitest: `npm test -- --project quick`.
 */
const failures: string[] = []

/** What a step beside another one prints is shown when it is over. */
async function step(name: string, command: string, args: string[], { env = process.env, isAside = false } = {}): Promise<void> {
  if (!isAside) console.log(`\n▶ ${name}`)
  const child = spawn(command, args, {
    env,
    stdio: isAside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part))
  const [status] = (await once(child, 'close')) as [number | null]
  if (isAside) console.log(`\n▶ ${name}\n${Buffer.concat(printed).toString()}`)
  if (status !== 0) failures.push(name)
}

/** The district of `npm test`: its types and style, and its builds. */
async function ownDistrict(): Promise<void> {
  await step('类型', 'tsc', ['--noEmit'])
  await step('规范', 'biome', ['check', '--error-on-warnings'])
  await step('构建', process.execPath, ['scripts/build.ts', '--stale', 'weapp', 'h5', 'desk'])
}

/** The invented district of `districts/yunhe`: the same code has to build and start for it. */
async function inventedDistrict(): Promise<void> {
  const options = { env: { ...process.env, DISTRICT: 'yunhe' }, isAside: true }
  await step('构建示例区', process.execPath, ['scripts/build.ts', '--stale', 'weapp', 'h5', 'desk'], options)
  await step('示例区的测试', 'vitest', ['run', '--project', 'quick'], options)
}

await Promise.all([ownDistrict(), ...(process.env.DISTRICT ? [] : [inventedDistrict()])])

const folder = mkdtempSync(join(tmpdir(), 'test-report-'))
const report = join(folder, 'report.json')
await step('测试', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
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
