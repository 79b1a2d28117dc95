import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { hourly, minutely } from './chores.ts'
import { demoStaffPassword, loadSampleContent } from './imports/seed.ts'
import { hour, minute } from './platform/clock.ts'
import { migrate } from './platform/db/migrate.ts'
import { openDatabase } from './platform/db/open.ts'
import { readEnvironment } from './platform/env.ts'
import { folderStore } from './platform/media/object-store.ts'
import { s3Store } from './platform/media/s3-store.ts'
import { loadSecrets } from './platform/secrets.ts'
import { printingSms } from './platform/sms/sms.ts'
import { connectWeChat } from './platform/wechat/wechat.ts'
import type { Services } from './services.ts'

const closeLimit = 10_000
const checkLimit = 10_000
const checksEvery = 10_000

/** Starts the server: the only place where environment, database and app are put together. */
async function main() {
  const env = readEnvironment()
  const database = openDatabase(env.database, env.databasePool)
  await migrate(database)
  const secrets = loadSecrets(join(env.dataDir, 'secrets.json'))
  const wechat = env.wechat && connectWeChat(env.wechat, Date.now)
  const { app, services } = await createApp({
    database,
    clock: Date.now,
    chat: env.chat,
    wechat,
    demo: env.demo,
    passKey: env.passKey ?? secrets.passKey,
    dataKey: env.dataKey ?? secrets.dataKey,
    media: env.s3 ? s3Store(env.s3) : folderStore(join(env.dataDir, 'media')),
    contentCheck:
      wechat && env.publicOrigin ? { check: wechat.contentCheck, timeLimit: checkLimit, publicOrigin: env.publicOrigin } : null,
    siteFolder: fileURLToPath(new URL('../dist/h5', import.meta.url)),
    logLevel: env.logLevel,
    metricsToken: env.metricsToken,
    push: env.push,
    noticeTemplate: env.noticeTemplate,
    showsUnverified: env.showsUnverified,
    sms: env.demo ? printingSms(console.log) : null,
    trustsGateway: env.trustsGateway,
    requiresTotp: env.requiresTotp,
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

  await services.careers.staffEmployers.applyVisibility()
  const staff = env.demo ? await prepareDemo(services, env.dataDir) : null
  const work = () => hourly(database, services, Date.now)
  const logFault = (error: unknown) => app.log.error({ err: error })
  await work()
  setInterval(() => void work().catch(logFault), hour).unref()
  setInterval(() => void minutely(services).catch(logFault), minute).unref()
  setInterval(() => void services.showcase.checks.run().catch(logFault), checksEvery).unref()
  await app.listen({ port: env.port, host: env.host })
  if (staff) announce(env.host, app.server.address() as AddressInfo, staff)
}

async function prepareDemo(services: Services, dataDir: string) {
  await loadSampleContent(services)
  return demoStaffPassword(dataDir, services.staff.members)
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
