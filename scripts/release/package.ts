import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { builtFolder } from '../../config/district.ts'
import { checks } from '../../tests/weapp/checks/checks.ts'
import { openPackage } from '../../tests/weapp/checks/weapp-package.ts'
import { localApi } from '../local-api.ts'
import { privateFolder } from './settings.ts'

export const dist = `${builtFolder}/weapp`

/** Takes the source maps out of the package and keeps them by version; says where. */
export function keepMaps(version: string): string {
  const folder = `${privateFolder}/maps/${version}`
  for (const file of globSync(`${dist}/**/*.map`)) {
    const kept = join(folder, relative(dist, file))
    mkdirSync(dirname(kept), { recursive: true })
    cpSync(file, kept)
    rmSync(file)
  }
  return folder
}

/** The build for this machine belongs to nobody; what is uploaded says whose it is. */
export function sign(appId: string): void {
  const file = `${dist}/project.config.json`
  const project = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...project, appid: appId, miniprogramRoot: './' }))
}

/** What is wrong with the package as it is going to be uploaded; empty where nothing is. */
export async function packageFaults(api: string): Promise<string[]> {
  const pack = openPackage(dist)
  const scripts = pack.of('.js').map(file => [file, pack.read(file)] as const)
  const found = scripts.filter(([, text]) => text.includes(localApi)).map(([file]) => `${file} 还连着本机的接口 ${localApi}`)
  if (!scripts.some(([, text]) => text.includes(`"${api}"`))) found.push(`包里没有接口地址 ${api}：要重新构建`)
  for (const [promise, check] of Object.entries(checks)) for (const words of await check(pack)) found.push(`${promise}: ${words}`)
  return found
}
