import Taro, { getCurrentInstance, getCurrentPages } from '@tarojs/taro'
import { isWeapp } from './platform'
import { toast } from './toast'

/** WeChat's advice: nobody finds back from deeper than this. */
const deepest = 4

const tabs = { home: 'home', jobs: 'jobs', events: 'events', policies: 'policies', mine: 'mine' } as const
export type Tab = keyof typeof tabs

/** WeChat fetches a package when its first page is opened, and says nothing where that fails. */
const turn = (page: Promise<unknown>): void => void page.catch(() => toast('没有打开，请检查网络后再试'))

/** Opens a page; at the deepest level it takes the place of the one on top. */
export const open = (url: string): void =>
  turn(getCurrentPages().length >= deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))

export const replace = (url: string): void => turn(Taro.redirectTo({ url }))

export const openTab = (tab: Tab): void => turn(Taro.switchTab({ url: `/pages/${tabs[tab]}/index` }))

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
