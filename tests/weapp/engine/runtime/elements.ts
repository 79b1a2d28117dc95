import { Event as EngineEvent } from 'glass-easel'
import type { Host } from './wechat.ts'

/** Elements that a remote client holds, by number. */
const known: Host[] = []

const tag = (element: Element) => element.tagName.toLowerCase().replace(/^wx-/, '')

export function describe(element: Host): { elementId: string; tagName: string } {
  const at = known.indexOf(element)
  return { elementId: String(at < 0 ? known.push(element) - 1 : at), tagName: tag(element) }
}

export function elementOf({ elementId }: { elementId: string }): Host {
  const element = known[Number(elementId)]
  if (!element?.isConnected) throw new Error('the element is gone')
  return element
}

/** `view.card` finds `<wx-view class="card">`. */
export const inHosts = (selector: string) => selector.replace(/(^|[\s>+~,])([a-z][a-z-]*)/g, '$1wx-$2')

export function one(root: HTMLElement, selector: string) {
  const element = root.querySelector<Host>(inHosts(selector))
  if (!element) throw new Error('no such element')
  return describe(element)
}

export const all = (root: HTMLElement, selector: string) => ({
  elements: [...root.querySelectorAll<Host>(inHosts(selector))].map(describe),
})

/** Where a finger would touch it. Throws, with the name of what is in the way, where it cannot be reached. */
export function touchPoint(element: Host): { x: number; y: number } {
  let box = element.getBoundingClientRect()
  if (box.top < 0 || box.bottom > innerHeight || isBelowBars(element))
    element.scrollIntoView({ block: 'center', inline: 'nearest' })
  else element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  box = element.getBoundingClientRect()
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const hit = document.elementFromPoint(point.x, point.y)
  if (!hit || !(element.contains(hit) || hit.contains(element)))
    throw new Error(
      `<${tag(element)} class="${element.className}"> cannot be tapped: ${hit ? `"${hit.className}" is on top` : 'it is not on the screen'}`,
    )
  return point
}

function isBelowBars(element: Host): boolean {
  const { left, width, top, height } = element.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  return hit !== null && !element.contains(hit) && !hit.contains(element)
}

export const field = (element: Host) => element.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')

export function trigger(element: Host, type: string, detail: object = {}): void {
  const isTap = type === 'tap'
  const event = new EngineEvent(type, detail, { bubbles: isTap, composed: isTap, capturePhase: true })
  event.dispatch(element.__wxElement as never)
}

/** What a client may ask an input or a scroll view to do. */
export function callFunction(element: Host, name: string, args: unknown[]): object {
  const inside = field(element)
  if (/\.input$/.test(name) && inside) {
    inside.value = String(args[0])
    inside.dispatchEvent(new window.Event('input', { bubbles: true }))
    return {}
  }
  if (name === 'scroll-view.scrollTo') element.scrollTo(Number(args[0]), Number(args[1]))
  else if (/^scroll-view\.scroll(?:Top|Left|Width|Height)$/.test(name))
    return { result: element[name.split('.')[1] as 'scrollTop'] }
  else throw new Error(`${name} is not supported here`)
  return {}
}
