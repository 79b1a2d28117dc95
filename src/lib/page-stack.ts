import Taro, { getCurrentPages } from '@tarojs/taro'

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
