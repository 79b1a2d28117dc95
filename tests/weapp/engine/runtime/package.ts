import type { GroupList, ProcGen } from './wechat.ts'

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  tabBar?: { list: TabItem[] }
  window?: PageConfig
  lazyCodeLoading?: string
}

export interface PageConfig {
  navigationStyle?: 'default' | 'custom'
  navigationBarTitleText?: string
  onReachBottomDistance?: number
  enablePullDownRefresh?: boolean
  usingComponents?: Record<string, string>
}

interface CompiledPackage {
  json: Record<string, unknown>
  css: Record<string, string>
  templates: Record<string, ProcGen> & GroupList
  modules: Record<string, (...scope: unknown[]) => void>
}

declare global {
  interface Window {
    __package: CompiledPackage
  }
}

/** The weapp build that is being run. */
export const build = window.__package
export const appConfig = build.json.app as AppConfig
export const configOf = (path: string) => (build.json[path] ?? {}) as PageConfig

export const subPackageOf = (route: string) => appConfig.subPackages?.find(({ root }) => route.startsWith(`${root}/`))?.root
export const pages = [
  ...appConfig.pages,
  ...(appConfig.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
]
export const tabs = (appConfig.tabBar?.list ?? []).map(tab => tab.pagePath)

/** `../comp` seen from `pages/home/index` is `comp`. */
export const resolvePath = (from: string, path: string) => new URL(path, `http://package/${from}`).pathname.slice(1)
