import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { district } from './platform/district.ts'
import { type Environment, keepCompiled, readEnvironment } from './platform/env.ts'
import { startSentence } from './platform/start-error.ts'
import type { RunningServer } from './start.ts'

const closeLimit = 10_000

/** Starts the server, or says in a sentence why not. */
async function main() {
  let env: Environment | null = null
  try {
    env = readEnvironment()
    keepCompiled(join(env.dataDir, 'compiled'))
    const { startServer } = await import('./start.ts')
    const server = await startServer(env, Date.now)
    process.on('SIGTERM', () => stop(server))
    process.on('SIGINT', () => stop(server))
    if (server.staff) announce(server.origin, server.staff)
    if (server.firstInvitation) invite(server.firstInvitation)
    // Whoever is killed writes nothing when it ends.
    flushCompileCache()
  } catch (error) {
    console.error(startSentence(error, env?.dataDir ?? ''))
    if (env?.logLevel === 'debug' || env?.logLevel === 'trace') console.error(error)
    process.exit(1)
  }
}

let stopping = false
async function stop(server: RunningServer) {
  if (stopping) return
  stopping = true
  // What is under way may finish; after that nothing holds the process.
  setTimeout(() => process.exit(1), closeLimit).unref()
  await server.close()
  process.exit(0)
}

function announce(origin: string, { username, password }: NonNullable<RunningServer['staff']>) {
  console.log(`
  ${district.name}（演示）
  小程序   ${origin}/
  工作台   ${origin}/desk
  接口文档 ${origin}/docs
  工作人员 ${username}  ${password ?? '（密码不在这个数据目录里；要重来请清空数据目录）'}
`)
}

/** Nobody can sign in yet: whoever reads this screen may become the first admin. */
function invite(address: string) {
  console.log(`
  还没有人能登录工作台。第一位管理员（用户名 admin）请用这个链接设密码，三天内有效，只能用一次：
  ${address}
`)
}

await main()
