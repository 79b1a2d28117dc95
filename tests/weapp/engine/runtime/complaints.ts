import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'

const found: string[] = []
const known = new WeakSet<object>()

/** Everything that went wrong since the last asking; a test that ends with some has failed. */
export const takeComplaints = () => found.splice(0)

export function complain(reason: unknown): void {
  if (typeof reason === 'object' && reason !== null) {
    if (known.has(reason)) return
    known.add(reason)
  }
  const { stack, errMsg } = (reason ?? {}) as { stack?: string; errMsg?: string }
  const text = String(stack ?? errMsg ?? reason)
  found.push(text)
  console.error(text)
}

window.addEventListener('error', event => complain(event.error ?? event.message))
window.addEventListener('unhandledrejection', event => complain(event.reason))
addGlobalErrorListener(error => {
  complain(error)
})

// Taro's templates give every attribute and a list of children to every element, as undefined where there is none.
const usual = /type-incompatible value|is not a valid property|for-list data is neither Array nor Object, got type "undefined"/
addGlobalWarningListener(warning => {
  if (!usual.test(String(warning))) complain(`framework: ${warning}`)
  return false
})
