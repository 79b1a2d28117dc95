import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { daily, hourly, minutely } from './chores.ts'
import { demoStaffPassword, loadSampleContent } from './imports/seed.ts'
import { openInstallation } from './installation.ts'
import { type Clock, hour, minute } from './platform/clock.ts'
import { lastBackup } from './platform/db/last-backup.ts'
import { isPostgres } from './platform/db/open.ts'
import { builtFolder } from './platform/district.ts'
import type { Environment } from './platform/env.ts'
import { folderStore } from './platform/media/object-store.ts'
import { s3Store } from './platform/media/s3-store.ts'
import { aliyunSms } from './platform/sms/aliyun.ts'
import { printingSms } from './platform/sms/sms.ts'
import { connectWeChat } from './platform/wechat/wechat.ts'
import type { Services } from './services.ts'
import { headFile } from './staff/audit-heads.ts'

const checkLimit = 10_000
const checksEvery = 10_000

export interface RunningServer {
  origin: string
  /** The demonstration's member of staff. */
  staff: DemoStaff | null
  /** The address by which the first admin chooses a password, as long as nobody has one; null otherwise. */
  firstInvitation: string | null
  close(): Promise<void>
}
export type DemoStaff = Awaited<ReturnType<typeof demoStaffPassword>>

/** Puts environment, database and app together and listens. Throws what `startSentence` puts into words. */
export async function startServer(env: Environment, clock: Clock): Promise<RunningServer> {
  const { database, secrets, isFirst, close: closeInstallation } = await openInstallation(env, clock, true)
  try {
    const wechat = env.wechat && connectWeChat(env.wechat, clock)
    const { app, services } = await createApp({
      database,
      clock,
      chat: env.chat,
      wechat,
      demo: env.demo,
      ...secrets,
      auditHeads: headFile(env.dataDir),
      media: env.s3 ? s3Store(env.s3) : folderStore(makeMediaFolder(env.dataDir)),
      contentCheck:
        wechat && env.publicOrigin ? { check: wechat.contentCheck, timeLimit: checkLimit, publicOrigin: env.publicOrigin } : null,
      siteFolder: fileURLToPath(new URL('h5', builtFolder)),
      deskFolder: fileURLToPath(new URL('desk', builtFolder)),
      logLevel: env.logLevel,
      metricsToken: env.metricsToken,
      push: env.push,
      noticeTemplate: env.noticeTemplate,
      about: env.about,
      licence: env.licence,
      storesOutside: env.s3 !== null,
      showsUnverified: env.showsUnverified,
      sms: env.sms ? aliyunSms(env.sms, clock) : env.demo ? printingSms(console.log) : null,
      slowQuery: env.slowQuery,
      traces: env.traces,
      lastBackup: () => lastBackup(env.dataDir),
      trustsGateway: env.trustsGateway,
      requiresTotp: env.requiresTotp,
      limits: env.limits,
      trustedProxies: env.trustedProxies,
      publicOrigin: env.publicOrigin,
    })
    if (isFirst) await services.staff.audit.adopt()
    await services.imports.records.failCutOff(!isPostgres(env.database))
    await services.careers.staffEmployers.applyVisibility()
    const staff = env.demo ? await database.alone(() => prepareDemo(services, env.dataDir)) : null

    const invitation = env.demo ? null : await database.alone(() => services.staff.members.inviteFirst())

    const logFault = (error: unknown) => app.log.error({ err: error })
    const publish = () => daily(services, app.log).catch(logFault)
    await hourly(database, services, clock)
    const timers = [
      setInterval(() => void hourly(database, services, clock).then(publish).catch(logFault), hour),
      setInterval(() => void minutely(services).catch(logFault), minute),
      setInterval(() => void services.showcase.checks.run().catch(logFault), checksEvery),
    ]
    for (const timer of timers) timer.unref()
    // Counts are kept in memory: whoever comes first does not wait until they are there.
    await services.careers.jobs.openTotals()
    await app.listen({ port: env.port, host: env.host })
    await services.platform.instances.report()
    void publish()
    const { port } = app.server.address() as AddressInfo
    const origin = `http://${env.host === '0.0.0.0' ? 'localhost' : env.host}:${port}`
    return {
      origin,
      staff,
      firstInvitation: invitation && `${env.publicOrigin ?? origin}/desk/invitation/${invitation.token}`,
      close: async () => {
        for (const timer of timers) clearInterval(timer)
        await app.close()
        await services.platform.instances.leave().catch(() => {})
        await closeInstallation()
      },
    }
  } catch (error) {
    await closeInstallation().catch(() => {})
    throw error
  }
}

/** Throws where something else stands in its place. */
export function makeMediaFolder(dataDir: string): string {
  const folder = join(dataDir, 'media')
  mkdirSync(folder, { recursive: true })
  return folder
}

async function prepareDemo(services: Services, dataDir: string) {
  await loadSampleContent(services)
  return demoStaffPassword(dataDir, services.staff.members)
}
