import type { Caller } from '../wechat.ts'
import type { BuiltIn } from './built-in.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

const control = (host: HTMLElement) => host.querySelector<Control>('input, textarea')

const properties: BuiltIn['properties'] = {
  value: 'text',
  name: 'text',
  type: 'text',
  password: 'flag',
  placeholder: 'text',
  placeholderStyle: 'text',
  placeholderClass: 'text',
  maxlength: 'number',
  disabled: 'flag',
  focus: 'flag',
  autoFocus: 'flag',
  confirmType: 'text',
  confirmHold: 'flag',
  cursor: 'number',
  cursorSpacing: 'number',
  selectionStart: 'number',
  selectionEnd: 'number',
  adjustPosition: 'flag',
  holdKeyboard: 'flag',
  autoHeight: 'flag',
}

/** The browser's field inside tells of what is typed; its own events stay inside (`backend.ts`). */
function listen(component: Caller, host: HTMLElement): void {
  const field = control(host)
  if (!field) return
  const tell = (name: string, more: object = {}) =>
    component.triggerEvent(name, { value: field.value, cursor: field.selectionStart, ...more })
  field.addEventListener('input', () => tell('input', { keyCode: 0 }))
  field.addEventListener('focus', () => tell('focus', { height: 0 }))
  field.addEventListener('blur', () => tell('blur'))
  field.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key === 'Enter' && field.tagName === 'INPUT') tell('confirm')
  })
}

const field = (wxml: string): BuiltIn => ({
  wxml,
  properties,
  defaults: { maxlength: 140 },
  attached: listen,
  changed: {
    value(value, host) {
      const inside = control(host)
      const wanted = String(value ?? '')
      if (inside && inside.value !== wanted) inside.value = wanted
    },
    disabled(isDisabled, host) {
      const inside = control(host)
      if (inside) inside.disabled = Boolean(isDisabled)
    },
    focus: (isWanted, host) => void (isWanted && setTimeout(() => control(host)?.focus())),
  },
})

const limits = 'placeholder="{{placeholder}}" maxlength="{{maxlength<0?undefined:maxlength}}"'
export const input = field(`<n-input type="{{password?'password':'text'}}" ${limits}/>`)
export const textarea = field(`<n-textarea ${limits}></n-textarea>`)
