import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run drill`: every fault that the server must outlive, each with the control that must not. Words are names of drills:
 * `npm run drill -- kills races --full`. One after the other, so that nothing but the drill takes the machine's time; the one
 * that keeps a single core busy runs on both engines at once. Prints a table; `--json <file>` writes its rows as well. Ends with 1
 * where a drill failed, or could not run.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, json: { type: 'string' } },
})

interface Row {
  drill: string
  engine: string
  what: string
  isControl: boolean
  figure: string
  seconds: number
  passes: boolean
  command: string
}

interface Report {
  testResults: { name: string; assertionResults: Assertion[]; message: string; status: string }[]
}
interface Assertion {
  title: string
  status: string
  duration?: number
  failureMessages: string[]
  meta: { figure?: string }
}

const level = values.full ? 'full' : 'usual'
const folder = mkdtempSync(join(tmpdir(), 'drill-report-'))

/** A drill of one engine alone says so in the name of its file. */
const drillOf = (file: string) => basename(file, '.test.ts').replace(/^(sqlite|postgres)-/, '')
const files = globSync('tests/drills/*.test.ts').filter(file => positionals.length === 0 || positionals.includes(drillOf(file)))
const isOnOneCore = (file: string) => drillOf(file) === 'malformed'

async function run(engine: string, some: string[]): Promise<Row[]> {
  if (some.length === 0) return []
  const report = join(folder, `${engine}.json`)
  const order = ['--project', engine, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--maxWorkers=1']
  const tests = spawn('vitest', ['run', ...some, ...order, '--passWithNoTests'], {
    stdio: 'inherit',
    env: { ...process.env, DRILL: level },
    shell: process.platform === 'win32',
  })
  await once(tests, 'close')
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.flatMap(({ name, assertionResults, message, status }) => {
    const drill = drillOf(name)
    const command = `npm run drill -- ${drill}${values.full ? ' --full' : ''}`
    // A file that could not even start has no tests to tell of.
    if (assertionResults.length === 0)
      return [
        { drill, engine, what: '没有运行', isControl: false, figure: message, seconds: 0, passes: status === 'passed', command },
      ]
    return rowsOf(assertionResults).map(row => ({ ...row, drill, engine, command }))
  })
}

/** One row a test that measured something or failed. */
const rowsOf = (assertions: Assertion[]): Omit<Row, 'drill' | 'engine' | 'command'>[] =>
  assertions
    .filter(({ meta, status }) => meta.figure !== undefined || status !== 'passed')
    .map(({ title, status, duration = 0, meta, failureMessages }) => ({
      what: title,
      isControl: title.startsWith('control: '),
      figure: meta.figure ?? failureMessages[0]?.split('\n')[0] ?? '',
      seconds: Math.round(duration / 1000),
      passes: status === 'passed',
    }))

const engines = ['sqlite', 'postgres']
const rows = (await Promise.all(engines.map(engine => run(engine, files.filter(isOnOneCore))))).flat()
for (const engine of engines)
  rows.push(
    ...(await run(
      engine,
      files.filter(file => !isOnOneCore(file)),
    )),
  )
rmSync(folder, { recursive: true })
if (values.json) writeFileSync(values.json, `${JSON.stringify({ level, rows }, null, 2)}\n`)

console.log('\n| 演练 | 引擎 | 检验什么 | 数字 | 秒 | 结果 |\n| --- | --- | --- | --- | --- | --- |')
for (const { drill, engine, what, isControl, figure, seconds, passes } of rows) {
  const result = passes ? (isControl ? '对照如期出错' : '通过') : isControl ? '对照没有出错：这项演练不能证明什么' : '没有通过'
  console.log(`| ${drill} | ${engine} | ${what} | ${figure} | ${seconds} | ${result} |`)
}
const failed = rows.filter(({ passes }) => !passes)
console.log(`\n${rows.length} 项，${failed.length} 项没有通过`)
for (const command of new Set(failed.map(row => row.command))) console.log(`再来一次：${command}`)
if (failed.length > 0 || rows.length === 0) process.exitCode = 1
