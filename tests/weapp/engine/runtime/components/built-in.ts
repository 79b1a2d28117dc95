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

/** The component in the terms of WeChat's framework. */
export function definitionOf({ properties = {}, defaults = {}, attached, changed = {} }: BuiltIn): object {
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
