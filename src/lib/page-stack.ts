import Taro, { getCurrentInstance, getCurrentPages } from '@tarojs/taro'
import { isWeapp } from './platform'

/** WeChat's advice: nobody finds back from deeper than this. */
const deepest = 4

const tabs = { home: 'home', jobs: 'jobs', events: 'events', policies: 'policies', mine: 'mine' } as const
export type Tab = keyof typeof tabs

/** Opens a page; at the deepest level it takes the place of the one on top. */
export function open(url: string): void {
  void (getCurrentPages().length >= deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

export const replace = (url: string): void => void Taro.redirectTo({ url })

export const openTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/${tabs[tab]}/index` })

/** One page back, or to the first tab where this page was opened from outside. */
export function goBack(): void {
  if (getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('home')
}

/** Opens the page on top anew, with nothing of what it held. */
export function reopen(): void {
  const { path = '', params = {} } = getCurrentInstance().router ?? {}
  const query = Object.entries(params)
    .filter(([name]) => !/^(?:\$|stamp$)/.test(name))
    // WeChat gives values as they stand in the address, browsers decoded.
    .map(([name, value]) => `${name}=${isWeapp ? value : encodeURIComponent(value ?? '')}`)
    .join('&')
  void Taro.reLaunch({ url: `/${path.split('?')[0]?.replace(/^\//, '')}${query ? `?${query}` : ''}` })
}
