import { createFrame, drawTabBar, type Frame, showFrame, watchScroll } from './frames.ts'
import { createRoot, type Root } from './framework.ts'
import { loadComponent } from './loader.ts'
import { appConfig, configOf, pages, resolvePath, tabs } from './package.ts'
import { watchSetData } from './recorder.ts'
import type { Caller } from './wechat.ts'

export interface OpenPage {
  id: number
  route: string
  query: Record<string, string>
  caller: Caller
  frame: Frame
  root: Root
  isReady: boolean
}

/** WeChat refuses to open more. */
const deepest = 10

let stack: OpenPage[] = []
const openTabs = new Map<string, OpenPage>()
/** Not used again after a restart: the client keeps what it knows of an id. */
let lastId = Math.floor(performance.timeOrigin)

export const openPages = () => [...new Set([...stack, ...openTabs.values()])]
export const pageStack = () => stack
export const topPage = () => stack.at(-1) as OpenPage

const tell = (page: OpenPage | undefined, event: string, ...args: unknown[]) => {
  const method = page?.caller[event]
  return typeof method === 'function' ? method.apply(page?.caller, args) : undefined
}
export const tellTopPage = (event: string, ...args: unknown[]) => tell(topPage(), event, ...args)

/** The five ways from page to page. They throw what WeChat gives as the reason of a failure. */
export const routes = {
  navigateTo({ url }: { url: string }) {
    const [route, query] = notATab('navigateTo', url)
    if (stack.length >= deepest) throw `webview count limit exceed: ${deepest} pages are open`
    tell(topPage(), 'onHide')
    push(create(route, query))
  },
  redirectTo({ url }: { url: string }) {
    const [route, query] = notATab('redirectTo', url)
    close(stack.pop())
    push(create(route, query))
  },
  navigateBack({ delta = 1 }: { delta?: number }) {
    if (stack.length <= 1) throw 'cannot navigate back at first page.'
    for (let i = 0; i < delta && stack.length > 1; i++) close(stack.pop())
    show(topPage())
  },
  switchTab({ url }: { url: string }) {
    const [route] = parse(url)
    if (!tabs.includes(route)) throw 'can not switch to no-tabBar page'
    const before = topPage()
    while (stack.length > 0 && !tabs.includes(topPage().route)) close(stack.pop())
    const stays = topPage()
    if (stays && stays === before && stays.route !== route) tell(stays, 'onHide')
    const page = openTabs.get(route) ?? create(route, {})
    stack = []
    push(page)
  },
  reLaunch({ url }: { url: string }) {
    const [route, query] = parse(url)
    for (const page of openPages()) close(page)
    stack = []
    push(create(route, query))
  },
}

drawTabBar(index => {
  const pagePath = tabs[index] ?? ''
  tellTopPage('onTabItemTap', { index, pagePath, text: appConfig.tabBar?.list[index]?.text })
  routes.switchTab({ url: `/${pagePath}` })
})

function create(route: string, query: Record<string, string>): OpenPage {
  loadComponent(route)
  const frame = createFrame(route)
  const root = createRoot(route)
  const caller = root.get() as unknown as Caller
  watchSetData(caller)
  const page: OpenPage = { id: ++lastId, route, query, caller, frame, root, isReady: false }
  Object.assign(caller, {
    route,
    __route__: route,
    options: query,
    __wxWebviewId__: page.id,
    __wxExparserNodeId__: `n${page.id}`,
  })
  const { onReachBottomDistance = 50 } = configOf(route)
  const onScroll = (scrollTop: number) => tell(page, 'onPageScroll', { scrollTop })
  watchScroll(frame, onReachBottomDistance, () => tell(page, 'onReachBottom'), onScroll)
  root.attach(frame.scroller as never, frame.place as never)
  if (tabs.includes(route)) openTabs.set(route, page)
  tell(page, 'onLoad', query)
  return page
}

function push(page: OpenPage): void {
  stack.push(page)
  show(page)
}

function show(page: OpenPage): void {
  showFrame(page.frame, page.route)
  tell(page, 'onShow')
  if (page.isReady) return
  page.isReady = true
  setTimeout(() => tell(page, 'onReady'))
}

function close(page: OpenPage | undefined): void {
  if (!page) return
  tell(page, 'onUnload')
  page.root.release()
  page.frame.box.remove()
  openTabs.delete(page.route)
}

function notATab(name: string, url: string) {
  const parsed = parse(url)
  if (tabs.includes(parsed[0])) throw `can not ${name} a tabbar page`
  return parsed
}

/** Path and query, with the values as they stand in the address: WeChat does not decode them. */
export function parse(url: string): [route: string, query: Record<string, string>] {
  const [path = '', text = ''] = url.split('?')
  const route = path.startsWith('/') ? path.slice(1) : stack.length > 0 ? resolvePath(topPage().route, path) : path
  if (!pages.includes(route)) throw `page "${route}" is not found`
  const pairs = text
    .split('&')
    .filter(Boolean)
    .map(pair => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])
  return [route, Object.fromEntries(pairs) as Record<string, string>]
}
