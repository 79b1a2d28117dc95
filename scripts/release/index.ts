import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { build } from '../build.ts'
import { missing, type Way } from './missing.ts'
import { dist, keepMaps, packageFaults, sign } from './package.ts'
import { commitNow, privateFolder, readSettings, recordFile, releasedBefore, type Settings } from './settings.ts'
import { upload } from './upload.ts'

const help = `npm run release -- preview | trial | upload

  preview   一张二维码，自己的手机扫了就能看（开发版，半小时内有效）
  trial     体验版：后台选一次“ci 机器人 1”，以后每次上传都换成新的
  upload    送审的版本：“ci 机器人 2”，到后台点提交审核

  --description "这一版改了什么"   trial 和 upload 必填
  --version 1.2.3                 不写就用 package.json 的 version
  --dry-run                       只说还缺什么，不构建、不上传
  --built                         不重新构建，用 dist/weapp 里现成的`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    description: { type: 'string' },
    version: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const way = (positionals[0] ?? 'upload') as Way
const isKnown = ['preview', 'trial', 'upload'].includes(way)
if (values.help || !isKnown) console.log(help)
process.exitCode = values.help ? 0 : isKnown && (await release()) ? 0 : 1

async function release(): Promise<boolean> {
  const settings = readSettings(values)
  const commit = commitNow()
  const lacking = missing(settings, way, commit)
  if (!stops(lacking, '还不能发布，缺这些')) return false
  if (values['dry-run']) {
    console.log(`都齐了：${settings.appId} ${settings.version} → ${settings.api}`)
    return true
  }
  const api = settings.api ?? ''
  if (!values.built) await build('weapp', { api, hasMaps: true })
  const maps = keepMaps(settings.version)
  sign(settings.appId ?? '')
  if (!stops(await packageFaults(api), '包有问题，没有上传')) return false
  try {
    const { picture, subPackageInfo = [] } = await upload(settings, way, process.env.WEAPP_UPLOAD_BASE)
    for (const { name, size } of subPackageInfo) console.log(`  ${name} ${(size / 1000).toFixed(0)} KB`)
    if (way !== 'preview') note(settings, commit?.id ?? null)
    console.log(picture ? `用微信扫 ${picture}` : `已上传 ${settings.version}，源码映射在 ${maps}`)
    return true
  } catch (error) {
    return stops([(error as Error).message], `微信没有收下 ${dist}`)
  }
}

/** Says what is wrong, a line each; whether there was nothing to say. */
function stops(faults: string[], title: string): boolean {
  if (faults.length > 0) console.error(`${title}（${faults.length}）：\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
  return faults.length === 0
}

function note({ version, description }: Settings, commit: string | null): void {
  mkdirSync(privateFolder, { recursive: true })
  const line = { version, description, commit, at: new Date().toISOString() }
  writeFileSync(recordFile, `${JSON.stringify([...releasedBefore(), line], null, 2)}\n`)
}
