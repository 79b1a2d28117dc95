import { mock } from './api/call.ts'
import { answerModal } from './api/dialogs.ts'
import { all, callFunction, elementOf, field, one, touchPoint, trigger } from './elements.ts'
import { type OpenPage, openPages, pageStack, routes, topPage } from './pages.ts'

interface Params {
  pageId: number
  elementId: string
  selector: string
  path?: string
  names: string[]
  method: string
  args: unknown[]
  data: object
  type: string
  detail?: object
  functionName: string
  functionDeclaration?: string
  result?: unknown
}

type Scope = Record<string, (...args: never[]) => unknown>

/** The half of the automator's protocol that happens inside the program. The other half is bridge.ts. */
export function remote(scope: { wx: Scope; getApp: () => unknown; getCurrentPages: () => unknown[] }) {
  const compile = (text = '') => new Function(...Object.keys(scope), `return (${text})`)(...Object.values(scope))
  const pageOf = ({ pageId }: Params) => {
    const page = openPages().find(({ id }) => id === pageId)
    if (!page) throw new Error('the page is closed')
    return page
  }
  const root = (p: Params) => pageOf(p).frame.scroller

  return {
    'App.getCurrentPage': () => pageInfo(topPage()),
    'App.getPageStack': () => ({ pageStack: pageStack().map(pageInfo) }),
    'App.callWxMethod': async ({ method, args }: Params) => ({ result: await scope.wx[method]?.(...(args as never[])) }),
    'App.callFunction': async ({ functionDeclaration, args }: Params) => ({
      result: await compile(functionDeclaration)(...args),
    }),
    'App.mockWxMethod': (p: Params) => {
      const { method, functionDeclaration, args = [] } = p
      if (functionDeclaration) {
        const answer = compile(functionDeclaration)
        mock(method, function (...own) {
          return answer.call(this, ...own, ...args)
        })
      } else mock(method, 'result' in p ? () => p.result : null)
    },
    'Tool.native': ({ method, data }: { method: string; data?: { url: string } }) => {
      if (method === 'confirmModal' || method === 'cancelModal') {
        if (!answerModal(method === 'confirmModal')) throw new Error('no dialog is open')
      } else if (method === 'switchTab' && data) routes.switchTab(data)
      else if (method === 'navigateLeft') routes.navigateBack({})
      else throw new Error(`native ${method} is not supported here`)
    },
    'Page.getElement': (p: Params) => one(root(p), p.selector),
    'Page.getElements': (p: Params) => all(root(p), p.selector),
    'Page.getData': (p: Params) => ({ data: dig(pageOf(p).caller.data, p.path) }),
    'Page.callMethod': async (p: Params) => {
      const method = pageOf(p).caller[p.method]
      if (typeof method !== 'function') throw new Error(`the page has no method ${p.method}`)
      return { result: await method.apply(pageOf(p).caller, p.args) }
    },
    'Page.getWindowProperties': (p: Params) => ({ properties: p.names.map(name => dig(window, name)) }),
    'Element.getElement': (p: Params) => one(elementOf(p), p.selector),
    'Element.getElements': (p: Params) => all(elementOf(p), p.selector),
    'Element.getDOMProperties': (p: Params) => ({ properties: p.names.map(name => dig(elementOf(p), name)) }),
    'Element.getAttributes': (p: Params) => ({ attributes: p.names.map(name => elementOf(p).getAttribute(name)) }),
    'Element.getStyles': (p: Params) => ({ styles: p.names.map(name => getComputedStyle(elementOf(p)).getPropertyValue(name)) }),
    'Element.getOffset': (p: Params) => ({
      left: elementOf(p).getBoundingClientRect().left,
      top: elementOf(p).getBoundingClientRect().top,
    }),
    'Element.getProperties': (p: Params) => {
      const element = elementOf(p)
      const data = element.__wxElement?.data ?? {}
      const property = (name: string) => (name === 'value' ? field(element)?.value : undefined) ?? data[name]
      const names = () => Object.fromEntries(Object.keys(data).map(name => [name, true]))
      return { properties: p.names.map(name => (name === '__propPublic' ? names() : property(name))) }
    },
    'Element.getWXML': (p: Params) => ({ wxml: p.type === 'outer' ? elementOf(p).outerHTML : elementOf(p).innerHTML }),
    'Element.triggerEvent': (p: Params) => trigger(elementOf(p), p.type, p.detail),
    'Element.callFunction': (p: Params) => callFunction(elementOf(p), p.functionName, p.args),
    'Engine.touchPoint': (p: Params) => touchPoint(elementOf(p)),
  }
}

const pageInfo = ({ id, route, query }: OpenPage) => ({ pageId: id, path: route, query })

const dig = (from: unknown, path = '') =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], from)
