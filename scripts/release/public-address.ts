import { isIP } from 'node:net'

const privateNames = /(?:^|\.)(?:localhost|local|lan|internal|test|invalid|example)$/i

/**
 * What is wrong with the address that phones are to ask, in a sentence; null where it will do. An address of another
 * shape than `https://name` breaks each request, for paths are put behind it as they are.
 */
export function addressFault(address: string | undefined): string | null {
  if (!address) return '没有写公开的接口地址'
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return `接口地址“${address}”不是网址`
  }
  if (url.protocol !== 'https:') return `接口地址“${address}”要用 https，微信不连别的`
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) || privateNames.test(url.hostname) || !url.hostname.includes('.'))
    return `接口地址“${address}”手机连不上：要用备过案的域名，不能是本机、内网或 IP 地址`
  if (url.username || url.password) return '接口地址里不能带用户名和密码'
  if (address !== url.origin) return `接口地址“${address}”只写到域名为止：${url.origin}（末尾不带斜杠和路径）`
  return null
}
