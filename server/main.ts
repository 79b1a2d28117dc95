import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { hourly, minutely } from './chores.ts'
import { hour, minute } from './clock.ts'
import type { Database } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import { readEnvironment } from './env.ts'
import { loadSecrets } from './secrets.ts'
import { demoStaffPassword, loadSampleContent } from './seed.ts'
import type { Services } from './services.ts'
import { printingSms } from './sms/sms.ts'
import { connectWeChat } from './wechat/wechat.ts'

const closeLimit = 10_000

/** Starts the server: the only place where environment, database and app are put together. */
async function main() {
  const env = readEnvironment()
  const database = openDatabase(env.database, env.databasePool)
  await migrate(database)
  const secrets = loadSecrets(join(env.dataDir, 'secrets.json'))
  const { app, services } = await createApp({
    database,
    clock: Date.now,
    wechat: env.wechat && connectWeChat(env.wechat, Date.now),
    demo: env.demo,
    passKey: env.passKey ?? secrets.passKey,
    dataKey: env.dataKey ?? secrets.dataKey,
    siteFolder: fileURLToPath(new URL('../dist/h5', import.meta.url)),
    logLevel: env.logLevel,
    metricsToken: env.metricsToken,
    push: env.push,
    noticeTemplate: env.noticeTemplate,
    sms: env.demo ? printingSms(console.log) : null,
    trustsGateway: env.trustsGateway,
    limits: env.limits,
    trustedProxies: env.trustedProxies,
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    // What is under way may finish; after that nothing holds the process.
    setTimeout(() => process.exit(1), closeLimit).unref()
    await app.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const staff = env.demo ? await prepareDemo(database, services, env.dataDir) : null
  const work = () => hourly(database, services, Date.now)
  await work()
  setInterval(() => void work().catch(error => app.log.error({ err: error })), hour).unref()
  setInterval(() => void minutely(services).catch(error => app.log.error({ err: error })), minute).unref()
  await app.listen({ port: env.port, host: env.host })
  if (staff) announce(env.host, app.server.address() as AddressInfo, staff)
}

async function prepareDemo(database: Database, services: Services, dataDir: string) {
  await loadSampleContent(database, services)
  return demoStaffPassword(dataDir, services)
}

function announce(host: string, { port }: AddressInfo, staff: { username: string; password: string }) {
  const base = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
  console.log(`
  百年德化·郑青春（演示）
  小程序   ${base}/
  接口文档 ${base}/docs
  工作人员 ${staff.username}  ${staff.password}
`)
}

await main()
