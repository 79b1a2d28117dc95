import { appConfig, build, configOf, tabs } from './package.ts'

/** What is on the glass: a frame per page, of which the one on top is seen, WeChat's capsule, and the tab bar. */
const byId = (id: string) => document.getElementById(id) as HTMLElement

const pageStyle = document.createElement('style')
const appStyle = document.createElement('style')
appStyle.textContent = build.css.app ?? ''
document.head.append(appStyle, pageStyle)

export interface Frame {
  /** Fixed elements stay in it. */
  box: HTMLElement
  /** What scrolls; the page is in it. */
  scroller: HTMLElement
  /** Takes the place of the page until it is attached. */
  place: HTMLElement
}

export function createFrame(route: string): Frame {
  const box = document.createElement('div')
  box.className = 'frame'
  box.dataset.route = route
  const scroller = document.createElement('div')
  scroller.className = 'scroller'
  const place = document.createElement('i')
  scroller.append(place)
  box.append(scroller)
  byId('stack').append(box)
  return { box, scroller, place }
}

export function showFrame({ box }: Frame, route: string): void {
  for (const frame of document.querySelectorAll('.frame')) frame.classList.toggle('is-current', frame === box)
  pageStyle.textContent = build.css[route] ?? ''
  const { navigationStyle, navigationBarTitleText = '' } = { ...appConfig.window, ...configOf(route) }
  byId('title-bar').textContent = navigationBarTitleText
  document.body.classList.toggle('has-title-bar', navigationStyle !== 'custom')
  document.body.classList.toggle('has-tab-bar', tabs.includes(route))
  for (const [i, tab] of [...byId('tab-bar').children].entries()) tab.classList.toggle('is-current', tabs[i] === route)
}

export const setTitle = (title: string) => void (byId('title-bar').textContent = title)

export function drawTabBar(onTap: (index: number) => void): void {
  for (const [i, { text }] of (appConfig.tabBar?.list ?? []).entries()) {
    const tab = document.createElement('div')
    tab.textContent = text
    tab.addEventListener('click', () => onTap(i))
    byId('tab-bar').append(tab)
  }
}

/** Calls back when the reader has come near the end: once per coming, and again where the end has moved. */
export function watchScroll({ scroller }: Frame, distance: number, onEnd: () => void, onScroll: (top: number) => void): void {
  let seenEnd = 0
  scroller.addEventListener('scroll', () => {
    onScroll(scroller.scrollTop)
    const isNear = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - distance
    if (isNear && seenEnd !== scroller.scrollHeight) onEnd()
    seenEnd = isNear ? scroller.scrollHeight : 0
  })
}
