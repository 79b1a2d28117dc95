import known from './native-attributes.json' with { type: 'json' }
import type { Check } from './weapp-package.ts'

const tags: Record<string, string> = known
/** Every built-in component takes these. */
const everywhere =
  /^(?:id|class|style|slot|hidden|wx:[a-z-]+|data-[\w-]+|aria-[a-z]+|mark:\w+|(?:bind|catch):?(?:tap|longpress|longtap|touch\w+|transitionend|animation\w+))$/

/** Built-in components take no attribute that WeChat does not know: it would be passed over without a word. */
export const nativeAttributes: Check = ({ of, read }) => {
  const found = new Set<string>()
  for (const file of of('.wxml'))
    for (const [, tag = '', attributes = ''] of read(file).matchAll(/<([a-z][a-z-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
      const words = tags[tag]?.split(' ')
      if (!words) continue
      for (const [, name = ''] of attributes.matchAll(/\s([\w:.-]+)(?==|\s|$)/g))
        if (!words.includes(name) && !everywhere.test(name)) found.add(`${file}: <${tag}> knows no ${name}`)
    }
  return [...found]
}
