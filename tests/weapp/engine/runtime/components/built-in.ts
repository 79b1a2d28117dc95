import type { Caller } from '../wechat.ts'

type Kind = 'text' | 'number' | 'flag' | 'any'

/** One of WeChat's built-in components. */
export interface BuiltIn {
  /** What is inside its element; `n-x` is the browser's own tag `x`. */
  wxml: string
  properties?: Record<string, Kind>
  defaults?: Record<string, unknown>
  attached?: (component: Caller, host: HTMLElement) => void
  /** Called with each new value of a property, also with the first. */
  changed?: Record<string, (value: unknown, host: HTMLElement) => void>
}

const kinds = { text: [String, ''], number: [Number, 0], flag: [Boolean, false], any: [null, null] } as const

/** What screen readers are told; every element takes it. */
const accessible = 'Role Label Hidden Checked Selected Disabled Expanded Pressed Live Level'.split(' ').map(name => `aria${name}`)

const tellReaders = (name: string) => (value: unknown, host: HTMLElement) => {
  const attribute = name.replace('aria', 'aria-').toLowerCase()
  if (value === null || value === undefined || value === '') host.removeAttribute(attribute)
  else host.setAttribute(attribute, String(value))
}

/** The component in the terms of WeChat's framework. */
export function definitionOf({ properties: own = {}, defaults = {}, attached, changed: changes = {} }: BuiltIn): object {
  const properties = { ...own, ...Object.fromEntries(accessible.map(name => [name, 'any' as const])) }
  const changed = { ...changes, ...Object.fromEntries(accessible.map(name => [name, tellReaders(name)])) }
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, kind]) => [name, { type: kinds[kind][0], value: defaults[name] ?? kinds[kind][1] }]),
    ),
    observers: Object.fromEntries(
      Object.entries(changed).map(([name, change]) => [
        name,
        function (this: Caller, value: unknown) {
          const host = this._$.getBackendElement()
          if (host?.isConnected) change(value, host)
        },
      ]),
    ),
    lifetimes: {
      attached(this: Caller) {
        const host = this._$.getBackendElement()
        attached?.(this, host)
        for (const [name, change] of Object.entries(changed)) change(this.data[name], host)
      },
    },
  }
}
