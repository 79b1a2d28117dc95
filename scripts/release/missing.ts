import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { privacyMark, privacyUses } from './privacy-guide.ts'
import { addressFault } from './public-address.ts'
import { domainKinds, type Settings, settingsFile } from './settings.ts'

export type Way = 'preview' | 'trial' | 'upload'

/**
 * Everything that stands between these settings and a release, a sentence each that says what to do; empty where
 * nothing does. Asks no network.
 */
export function missing(settings: Settings, way: Way, commit: { isClean: boolean } | null): string[] {
  const { fault, appId, api, keyFile, operator, contact } = settings
  const found: string[] = []
  const need = (isThere: unknown, words: string) => void (isThere || found.push(words))
  if (fault) return [`${settingsFile} 读不出来：${fault}`]
  need(existsSync(settingsFile), `没有 ${settingsFile}：按 docs/release.md 的样子写一个`)
  need(/^wx[0-9a-f]{16}$/.test(appId ?? ''), 'appId：填小程序后台「开发设置」里的 AppID（wx 加 16 位）')
  const wrongAddress = addressFault(api)
  need(!wrongAddress, `api：${wrongAddress}`)
  for (const kind of domainKinds)
    need(
      api && settings.domains?.[kind]?.includes(api),
      `domains.${kind}：先把${wrongAddress ? '接口地址' : ` ${api} `}加进后台的服务器域名（${kind}），再记到设置里`,
    )
  need(operator, 'operator：写明运营单位，隐私保护指引要用')
  need(contact, 'contact：写明联系方式，隐私保护指引要用')
  for (const { api: name } of privacyUses.filter(use => use.name === null))
    found.push(`config/privacy.json 的 ${name}：在 scripts/release/privacy-guide.ts 里写上它在后台的名字`)
  need(
    settings.privacyGuide === privacyMark,
    `privacyGuide：按 docs/release.md 的表更新后台的用户隐私保护指引，再把记号 "${privacyMark}" 记到设置里`,
  )
  found.push(...keyFaults(keyFile))
  if (way === 'preview') return found
  need(/^\d+\.\d+\.\d+$/.test(settings.version), `版本号“${settings.version}”要写成 1.2.3 的样子`)
  need(
    !settings.last || isLater(settings.version, settings.last.version),
    `版本号 ${settings.version} 不比上次的 ${settings.last?.version} 新：改 package.json 的 version`,
  )
  need(settings.description.trim().length >= 4, '版本说明：加上 --description "这一版改了什么"')
  need(commit?.isClean !== false, '有没提交的改动：先提交，发布的内容才查得到出处')
  return found
}

function keyFaults(file: string): string[] {
  if (!existsSync(file)) return [`${file}：在后台「开发设置 › 小程序代码上传」生成上传密钥，放到这里，并把本机 IP 加进白名单`]
  try {
    return createPrivateKey(readFileSync(file)).asymmetricKeyType === 'rsa' ? [] : [`${file} 不是上传密钥`]
  } catch {
    return [`${file} 不是上传密钥：重新下载一次`]
  }
}

const isLater = (version: string, than: string) => {
  const [a, b] = [version, than].map(text => text.split('.').map(Number))
  const at = [0, 1, 2].find(i => a?.[i] !== b?.[i])
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0)
}
