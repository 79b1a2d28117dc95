import { CurrentWindowBackendContext, Event as EngineEvent } from 'glass-easel'

type Base = InstanceType<typeof CurrentWindowBackendContext>

/** What the framework may hear of the browser; fields tell of typing themselves, and would be heard twice. */
const passed = /^(?:touch|mouse|click|transition|animation)/

/** The framework's own browser backend, with WeChat's components as `<wx-…>` elements. */
class HostBackend extends CurrentWindowBackendContext {
  constructor() {
    super()
    Object.assign(this, {
      document: {
        createElement: hostElement,
        createTextNode: (text: string) => document.createTextNode(text),
        createDocumentFragment: () => document.createDocumentFragment(),
      },
    })
  }

  override setListenerStats(...args: Parameters<Base['setListenerStats']>): void {
    if (passed.test(String(args[1]))) super.setListenerStats(...args)
  }
}

function hostElement(tag: string): HTMLElement {
  const element = document.createElement(tag.startsWith('n-') ? tag.slice(2) : `wx-${tag}`)
  // The framework puts its own prefix before ids.
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => element.setAttribute('id', String(id).replace(/^.*?--/, '')),
  })
  return element
}

const touch = (point: Touch | MouseEvent) => ({
  identifier: 'identifier' in point ? point.identifier : 0,
  pageX: point.pageX,
  pageY: point.pageY,
  clientX: point.clientX,
  clientY: point.clientY,
})

export const backend = new HostBackend()

backend.onEvent((target, type, detail, options) => {
  const original = (options as { originalEvent?: TouchEvent | MouseEvent }).originalEvent
  if (type === 'tap' && (original?.target as HTMLElement | null)?.closest?.('wx-button[disabled]')) return undefined as never
  const points = original
    ? 'changedTouches' in original
      ? [...original.changedTouches].map(touch)
      : 'pageX' in original
        ? [touch(original)]
        : []
    : []
  const { x, y } = detail as { x: number; y: number }
  const shown = type === 'tap' ? { x, y } : /^(?:touch|mouse)/.test(type) ? {} : detail
  const event = new EngineEvent(type, shown as object, {
    ...(options as object),
    extraFields: { touches: points, changedTouches: points },
  })
  event.dispatch(target as never)
  return event.getEventBubbleStatus()
})
